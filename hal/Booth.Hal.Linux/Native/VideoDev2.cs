using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>
/// linux/videodev2.h. https://docs.kernel.org/userspace-api/media/v4l/v4l2.html
/// </summary>
[CHeader("linux/videodev2.h")]
internal static class VideoDev2
{
    public const uint VIDIOC_QUERYCAP = 0x80685600;
    public const uint VIDIOC_S_FMT = 0xC0D05605;
    public const uint VIDIOC_REQBUFS = 0xC0145608;
    public const uint VIDIOC_QUERYBUF = 0xC0585609;
    public const uint VIDIOC_QBUF = 0xC058560F;
    public const uint VIDIOC_DQBUF = 0xC0585611;
    public const uint VIDIOC_STREAMON = 0x40045612;
    public const uint VIDIOC_STREAMOFF = 0x40045613;
    public const uint VIDIOC_S_PARM = 0xC0CC5616;
    public const uint VIDIOC_S_CTRL = 0xC008561C;

    public const uint V4L2_CAP_VIDEO_CAPTURE = 0x00000001;
    public const uint V4L2_CAP_STREAMING = 0x04000000;
    public const uint V4L2_CAP_DEVICE_CAPS = 0x80000000;

    public const uint V4L2_BUF_TYPE_VIDEO_CAPTURE = 1;
    public const uint V4L2_MEMORY_MMAP = 1;
    public const uint V4L2_FIELD_NONE = 1;
    public const uint V4L2_PIX_FMT_MJPEG = 0x47504A4D;
    public const uint V4L2_PIX_FMT_JPEG = 0x4745504A;
    public const uint V4L2_PIX_FMT_YUYV = 0x56595559;

    public const uint V4L2_BUF_FLAG_ERROR = 0x0040;
    public const uint V4L2_BUF_FLAG_TIMESTAMP_MASK = 0xE000;
    public const uint V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC = 0x2000;
    public const uint V4L2_BUF_FLAG_TSTAMP_SRC_MASK = 0x00070000;
    public const uint V4L2_BUF_FLAG_TSTAMP_SRC_SOE = 0x00010000;

    public const uint V4L2_CID_AUTO_WHITE_BALANCE = 0x0098090C;
    public const uint V4L2_CID_GAIN = 0x00980913;
    public const uint V4L2_CID_POWER_LINE_FREQUENCY = 0x00980918;
    public const uint V4L2_CID_WHITE_BALANCE_TEMPERATURE = 0x0098091A;
    public const uint V4L2_CID_EXPOSURE_AUTO = 0x009A0901;
    public const uint V4L2_CID_EXPOSURE_ABSOLUTE = 0x009A0902;
    public const uint V4L2_CID_FOCUS_ABSOLUTE = 0x009A090A;
    public const uint V4L2_CID_FOCUS_AUTO = 0x009A090C;
    public const int V4L2_EXPOSURE_MANUAL = 1;
    public const int V4L2_CID_POWER_LINE_FREQUENCY_50HZ = 1;

    /// <summary>struct v4l2_capability.</summary>
    [CStruct("struct v4l2_capability", "linux/videodev2.h")]
    [StructLayout(LayoutKind.Explicit, Size = 104)]
    public unsafe struct Capability
    {
        [FieldOffset(16)]
        public fixed byte card[32];

        [FieldOffset(84)]
        public uint capabilities;

        [FieldOffset(88)]
        public uint device_caps;
    }

    /// <summary>struct v4l2_format with its struct v4l2_pix_format.</summary>
    [CStruct("struct v4l2_format", "linux/videodev2.h")]
    [StructLayout(LayoutKind.Explicit, Size = 208)]
    public struct Format
    {
        [FieldOffset(0)]
        public uint type;

        [CField("fmt.pix.width")]
        [FieldOffset(8)]
        public uint width;

        [CField("fmt.pix.height")]
        [FieldOffset(12)]
        public uint height;

        [CField("fmt.pix.pixelformat")]
        [FieldOffset(16)]
        public uint pixelformat;

        [CField("fmt.pix.field")]
        [FieldOffset(20)]
        public uint field;

        [CField("fmt.pix.bytesperline")]
        [FieldOffset(24)]
        public uint bytesperline;

        [CField("fmt.pix.sizeimage")]
        [FieldOffset(28)]
        public uint sizeimage;
    }

    /// <summary>struct v4l2_requestbuffers.</summary>
    [CStruct("struct v4l2_requestbuffers", "linux/videodev2.h")]
    [StructLayout(LayoutKind.Explicit, Size = 20)]
    public struct RequestBuffers
    {
        [FieldOffset(0)]
        public uint count;

        [FieldOffset(4)]
        public uint type;

        [FieldOffset(8)]
        public uint memory;
    }

    /// <summary>struct v4l2_buffer on a 64-bit machine.</summary>
    [CStruct("struct v4l2_buffer", "linux/videodev2.h")]
    [StructLayout(LayoutKind.Explicit, Size = 88)]
    public struct Buffer
    {
        [FieldOffset(0)]
        public uint index;

        [FieldOffset(4)]
        public uint type;

        [FieldOffset(8)]
        public uint bytesused;

        [FieldOffset(12)]
        public uint flags;

        [CField("timestamp.tv_sec")]
        [FieldOffset(24)]
        public long seconds;

        [CField("timestamp.tv_usec")]
        [FieldOffset(32)]
        public long microseconds;

        [FieldOffset(56)]
        public uint sequence;

        [FieldOffset(60)]
        public uint memory;

        [CField("m.offset")]
        [FieldOffset(64)]
        public uint offset;

        [FieldOffset(72)]
        public uint length;
    }

    /// <summary>struct v4l2_control.</summary>
    [CStruct("struct v4l2_control", "linux/videodev2.h")]
    [StructLayout(LayoutKind.Explicit, Size = 8)]
    public struct Control
    {
        [FieldOffset(0)]
        public uint id;

        [FieldOffset(4)]
        public int value;
    }

    /// <summary>struct v4l2_streamparm with its struct v4l2_captureparm.</summary>
    [CStruct("struct v4l2_streamparm", "linux/videodev2.h")]
    [StructLayout(LayoutKind.Explicit, Size = 204)]
    public struct StreamParm
    {
        [FieldOffset(0)]
        public uint type;

        [CField("parm.capture.timeperframe.numerator")]
        [FieldOffset(12)]
        public uint numerator;

        [CField("parm.capture.timeperframe.denominator")]
        [FieldOffset(16)]
        public uint denominator;
    }
}
