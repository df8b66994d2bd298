using System.Runtime.InteropServices;

namespace Booth.Drawing.Native;

/// <summary>A pointer that a C library gave us and takes back once.</summary>
internal abstract class NativeHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;
}
