using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>A piece of a device's memory, seen by this process; zeroed and given back once.</summary>
internal sealed unsafe class MappedMemory() : SafeHandle(-1, ownsHandle: true)
{
    public int Length { get; private init; }

    public override bool IsInvalid => handle == Mman.MapFailed;

    public ReadOnlySpan<byte> Bytes => new((void*)handle, Length);

    public static MappedMemory Map(Descriptor descriptor, uint length, uint offset)
    {
        var address = Mman.Map(
            0, length, Mman.PROT_READ | Mman.PROT_WRITE, Mman.MAP_SHARED, descriptor, (nint)offset);
        if (address == Mman.MapFailed)
            throw ErrnoException.Last("mmap", descriptor.Path);

        var memory = new MappedMemory { Length = (int)length };
        memory.SetHandle(address);
        return memory;
    }

    // Frames show a face; the kernel may hand the memory to the next camera program.
    protected override bool ReleaseHandle()
    {
        NativeMemory.Clear((void*)handle, (nuint)Length);
        return Mman.Unmap(handle, (nuint)Length) == 0;
    }
}
