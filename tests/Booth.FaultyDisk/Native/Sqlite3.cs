using System.Runtime.InteropServices;

namespace Booth.FaultyDisk;

/// <summary>
/// The virtual file system of sqlite3.h 3.50; names unchanged where C has one.
/// https://www.sqlite.org/vfs.html
/// </summary>
internal static unsafe partial class Sqlite3
{
    public const int SQLITE_OK = 0;
    public const int SQLITE_FULL = 13;
    public const int SQLITE_CANTOPEN = 14;
    public const int SQLITE_IOERR_READ = 10 | (1 << 8);
    public const int SQLITE_IOERR_WRITE = 10 | (3 << 8);
    public const int SQLITE_IOERR_FSYNC = 10 | (4 << 8);
    public const int SQLITE_IOERR_TRUNCATE = 10 | (6 << 8);
    public const int SQLITE_IOERR_FSTAT = 10 | (7 << 8);
    public const int SQLITE_IOERR_DELETE = 10 | (10 << 8);
    public const int SQLITE_IOERR_LOCK = 10 | (15 << 8);
    public const int SQLITE_OPEN_CREATE = 0x4;
    public const int SQLITE_OPEN_MAIN_JOURNAL = 0x800;
    public const int SQLITE_OPEN_SUPER_JOURNAL = 0x4000;
    public const int SQLITE_OPEN_WAL = 0x80000;

    // The library that Microsoft.Data.Sqlite uses in this process.
    private const string Library = "e_sqlite3";

    [LibraryImport(Library)]
    public static partial Vfs* sqlite3_vfs_find(byte* name);

    [LibraryImport(Library)]
    public static partial int sqlite3_vfs_register(Vfs* vfs, int makeDefault);

    /// <summary>sqlite3_file: its methods, then whatever the file system keeps.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct FileHead
    {
        public IoMethods* Methods;
    }

    /// <summary>sqlite3_io_methods, version 2: a memory map would go past us.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct IoMethods
    {
        public int Version;
        public delegate* unmanaged[Cdecl]<FileHead*, int> Close;
        public delegate* unmanaged[Cdecl]<FileHead*, byte*, int, long, int> Read;
        public delegate* unmanaged[Cdecl]<FileHead*, byte*, int, long, int> Write;
        public delegate* unmanaged[Cdecl]<FileHead*, long, int> Truncate;
        public delegate* unmanaged[Cdecl]<FileHead*, int, int> Sync;
        public delegate* unmanaged[Cdecl]<FileHead*, long*, int> FileSize;
        public delegate* unmanaged[Cdecl]<FileHead*, int, int> Lock;
        public delegate* unmanaged[Cdecl]<FileHead*, int, int> Unlock;
        public delegate* unmanaged[Cdecl]<FileHead*, int*, int> CheckReservedLock;
        public delegate* unmanaged[Cdecl]<FileHead*, int, void*, int> FileControl;
        public delegate* unmanaged[Cdecl]<FileHead*, int> SectorSize;
        public delegate* unmanaged[Cdecl]<FileHead*, int> DeviceCharacteristics;
        public delegate* unmanaged[Cdecl]<FileHead*, int, int, int, void**, int> ShmMap;
        public delegate* unmanaged[Cdecl]<FileHead*, int, int, int, int> ShmLock;
        public delegate* unmanaged[Cdecl]<FileHead*, void> ShmBarrier;
        public delegate* unmanaged[Cdecl]<FileHead*, int, int> ShmUnmap;
    }

    /// <summary>sqlite3_vfs, version 3.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Vfs
    {
        public int Version;
        public int FileBytes;
        public int MaxPath;
        public Vfs* Next;
        public byte* Name;
        public void* AppData;
        public delegate* unmanaged[Cdecl]<Vfs*, byte*, FileHead*, int, int*, int> Open;
        public delegate* unmanaged[Cdecl]<Vfs*, byte*, int, int> Delete;
        public nint Access;
        public nint FullPathname;
        public nint DlOpen;
        public nint DlError;
        public nint DlSym;
        public nint DlClose;
        public nint Randomness;
        public nint Sleep;
        public nint CurrentTime;
        public nint GetLastError;
        public nint CurrentTimeInt64;
        public nint SetSystemCall;
        public nint GetSystemCall;
        public nint NextSystemCall;
    }
}
