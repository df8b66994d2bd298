using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static Booth.FaultyDisk.Sqlite3;

namespace Booth.FaultyDisk;

/// <summary>
/// SQLite's default file system with a <see cref="TestDisk"/> in front of the folders that have
/// one; every other file goes straight to the real one. Installed once per process, for good.
/// </summary>
internal static unsafe class ShimVfs
{
    private static readonly Vfs* Real = FindReal();
    private static readonly IoMethods* Methods = MakeMethods();
    private static readonly Vfs* Ours = Register();

    /// <summary>The first call installs it.</summary>
    public static bool IsInstalled => Ours != null;

    private static Vfs* FindReal()
    {
        SQLitePCL.Batteries_V2.Init();
        // As the journal sets SQLite up, which is possible only before the first use; MISUSE when
        // the journal was first.
        SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MULTITHREAD);
        SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
        Vfs* real = sqlite3_vfs_find(null);
        return real == null || real->Version < 3
            ? throw new InvalidOperationException("SQLite has no default file system of version 3")
            : real;
    }

    private static Vfs* Register()
    {
        var vfs = (Vfs*)NativeMemory.AllocZeroed((nuint)sizeof(Vfs));
        *vfs = *Real;
        vfs->Next = null;
        vfs->Name = (byte*)Marshal.StringToCoTaskMemUTF8("faulty-disk");
        vfs->FileBytes = sizeof(ShimFile) + Real->FileBytes;
        vfs->Open = &Open;
        vfs->Delete = &Delete;
        return sqlite3_vfs_register(vfs, makeDefault: 1) == SQLITE_OK
            ? vfs
            : throw new InvalidOperationException("SQLite refuses the file system");
    }

    private static IoMethods* MakeMethods()
    {
        var methods = (IoMethods*)NativeMemory.AllocZeroed((nuint)sizeof(IoMethods));
        *methods = new IoMethods
        {
            Version = 2,
            Close = &Close,
            Read = &Read,
            Write = &Write,
            Truncate = &Truncate,
            Sync = &Sync,
            FileSize = &FileSize,
            Lock = &Lock,
            Unlock = &Unlock,
            CheckReservedLock = &CheckReservedLock,
            FileControl = &FileControl,
            SectorSize = &SectorSize,
            DeviceCharacteristics = &DeviceCharacteristics,
            ShmMap = &ShmMap,
            ShmLock = &ShmLock,
            ShmBarrier = &ShmBarrier,
            ShmUnmap = &ShmUnmap,
        };
        return methods;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(Vfs* vfs, byte* name, FileHead* file, int flags, int* outFlags)
    {
        string? path = name == null ? null : Marshal.PtrToStringUTF8((nint)name);
        if (path is null || TestDisk.Of(path) is not { } disk)
        {
            return Real->Open(Real, name, file, flags, outFlags);
        }

        var shim = (ShimFile*)file;
        FileHead* real = RealOf(file);
        shim->Head.Methods = null;
        real->Methods = null;
        int code = disk.BeforeOpen(path, flags);
        code = code == SQLITE_OK ? Real->Open(Real, name, real, flags, outFlags) : code;
        if (code == SQLITE_OK)
        {
            OpenFile opened = disk.Opened(path, flags, new RealFile(real));
            shim->Handle = GCHandle.ToIntPtr(GCHandle.Alloc(opened));
            shim->Head.Methods = Methods;
        }

        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(Vfs* vfs, byte* name, int syncFolder)
    {
        string? path = Marshal.PtrToStringUTF8((nint)name);
        if (path is null || TestDisk.Of(path) is not { } disk)
        {
            return Real->Delete(Real, name, syncFolder);
        }

        int code = disk.BeforeDelete(path);
        return code == SQLITE_OK
            ? disk.Deleted(Real->Delete(Real, name, 0), syncFolder != 0)
            : code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(FileHead* file)
    {
        GCHandle.FromIntPtr(((ShimFile*)file)->Handle).Free();
        FileHead* real = RealOf(file);
        return real->Methods->Close(real);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(FileHead* file, byte* data, int count, long at)
    {
        int code = Of(file).BeforeRead();
        FileHead* real = RealOf(file);
        return code == SQLITE_OK ? real->Methods->Read(real, data, count, at) : code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(FileHead* file, byte* data, int count, long at) =>
        Of(file).Write(new ReadOnlySpan<byte>(data, count), at);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(FileHead* file, long size) => Of(file).Truncate(size);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(FileHead* file, int flags) => Of(file).Sync();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FileSize(FileHead* file, long* size)
    {
        FileHead* real = RealOf(file);
        return Of(file).IsDead ? SQLITE_IOERR_FSTAT : real->Methods->FileSize(real, size);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Lock(FileHead* file, int level)
    {
        FileHead* real = RealOf(file);
        return Of(file).IsDead ? SQLITE_IOERR_LOCK : real->Methods->Lock(real, level);
    }

    // A dead process holds no lock.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Unlock(FileHead* file, int level)
    {
        FileHead* real = RealOf(file);
        return real->Methods->Unlock(real, level);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CheckReservedLock(FileHead* file, int* isReserved)
    {
        FileHead* real = RealOf(file);
        return real->Methods->CheckReservedLock(real, isReserved);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FileControl(FileHead* file, int operation, void* argument)
    {
        FileHead* real = RealOf(file);
        return real->Methods->FileControl(real, operation, argument);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SectorSize(FileHead* file)
    {
        FileHead* real = RealOf(file);
        return real->Methods->SectorSize(real);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int DeviceCharacteristics(FileHead* file)
    {
        FileHead* real = RealOf(file);
        return real->Methods->DeviceCharacteristics(real);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ShmMap(FileHead* file, int region, int bytes, int extend, void** memory)
    {
        FileHead* real = RealOf(file);
        return real->Methods->ShmMap(real, region, bytes, extend, memory);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ShmLock(FileHead* file, int offset, int count, int flags)
    {
        FileHead* real = RealOf(file);
        return real->Methods->ShmLock(real, offset, count, flags);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ShmBarrier(FileHead* file)
    {
        FileHead* real = RealOf(file);
        real->Methods->ShmBarrier(real);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ShmUnmap(FileHead* file, int isDelete)
    {
        FileHead* real = RealOf(file);
        return real->Methods->ShmUnmap(real, isDelete);
    }

    private static OpenFile Of(FileHead* file) =>
        Unsafe.As<OpenFile>(GCHandle.FromIntPtr(((ShimFile*)file)->Handle).Target!);

    private static FileHead* RealOf(FileHead* file) => (FileHead*)((ShimFile*)file + 1);

    /// <summary>Ours; the real file system's own struct follows it.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct ShimFile
    {
        public FileHead Head;
        public nint Handle;
    }
}
