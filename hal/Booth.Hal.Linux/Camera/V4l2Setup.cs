using System.Text;
using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>Brings a V4L2 device into the state that is asked for, or says what it found.</summary>
internal static class V4l2Setup
{
    private const uint Wanted =
        VideoDev2.V4L2_CAP_VIDEO_CAPTURE | VideoDev2.V4L2_CAP_STREAMING;

    public static void Apply(Descriptor descriptor, V4l2Options options)
    {
        CheckCapability(descriptor);
        SetFormat(descriptor, options);
        SetRate(descriptor, options);
        Lock(descriptor, options);
    }

    private static unsafe void CheckCapability(Descriptor descriptor)
    {
        var found = default(VideoDev2.Capability);
        descriptor.Ioctl(VideoDev2.VIDIOC_QUERYCAP, ref found, "describe");
        var can = (found.capabilities & VideoDev2.V4L2_CAP_DEVICE_CAPS) != 0
            ? found.device_caps
            : found.capabilities;
        if ((can & Wanted) != Wanted)
            throw new IOException($"open {descriptor.Path}: found '{Text(new(found.card, 32))}', which"
                + " does not stream video, expected a camera: check the path");
    }

    private static void SetFormat(Descriptor descriptor, V4l2Options options)
    {
        var format = new VideoDev2.Format
        {
            type = VideoDev2.V4L2_BUF_TYPE_VIDEO_CAPTURE,
            width = (uint)options.WidthPx,
            height = (uint)options.HeightPx,
            pixelformat = Wants(options),
            field = VideoDev2.V4L2_FIELD_NONE,
        };
        descriptor.Ioctl(VideoDev2.VIDIOC_S_FMT, ref format, "set the format of");
        var isAsked = format.width == options.WidthPx && format.height == options.HeightPx
            && (format.pixelformat == Wants(options)
                || (options.IsMjpeg && format.pixelformat == VideoDev2.V4L2_PIX_FMT_JPEG));
        if (!isAsked || (!options.IsMjpeg && format.bytesperline != 2 * options.WidthPx))
            throw new IOException($"open {descriptor.Path}: found {format.width} x {format.height}"
                + $" {FourCc(format.pixelformat)}, {format.bytesperline} bytes a row, expected"
                + $" {options.WidthPx} x {options.HeightPx} {FourCc(Wants(options))}: choose a format"
                + " that the camera has (v4l2-ctl --list-formats-ext)");
    }

    // A camera without a choice of rates refuses; it has the one it has.
    private static void SetRate(Descriptor descriptor, V4l2Options options)
    {
        var rate = new VideoDev2.StreamParm
        {
            type = VideoDev2.V4L2_BUF_TYPE_VIDEO_CAPTURE,
            numerator = 1,
            denominator = (uint)options.FramesPerSecond,
        };
        descriptor.TryIoctl(VideoDev2.VIDIOC_S_PARM, ref rate, out var errno);
        if (errno is not 0 and not ErrnoBase.ENOTTY and not ErrnoBase.EINVAL)
            throw new ErrnoException("set the rate of", descriptor.Path, errno);
    }

    // What is locked must be: a face may not change its colour between framing and shot.
    private static void Lock(Descriptor descriptor, V4l2Options options)
    {
        Try(VideoDev2.V4L2_CID_POWER_LINE_FREQUENCY, VideoDev2.V4L2_CID_POWER_LINE_FREQUENCY_50HZ);
        if (options.Exposure is { } exposure)
        {
            Set(VideoDev2.V4L2_CID_EXPOSURE_AUTO, VideoDev2.V4L2_EXPOSURE_MANUAL, "manual exposure");
            Set(VideoDev2.V4L2_CID_EXPOSURE_ABSOLUTE, exposure, "exposure");
        }

        if (options.Gain is { } gain)
            Set(VideoDev2.V4L2_CID_GAIN, gain, "gain");

        if (options.WhiteBalanceK is { } kelvin)
        {
            Set(VideoDev2.V4L2_CID_AUTO_WHITE_BALANCE, 0, "manual white balance");
            Set(VideoDev2.V4L2_CID_WHITE_BALANCE_TEMPERATURE, kelvin, "white balance");
        }

        if (options.Focus is { } focus)
        {
            Set(VideoDev2.V4L2_CID_FOCUS_AUTO, 0, "manual focus");
            Set(VideoDev2.V4L2_CID_FOCUS_ABSOLUTE, focus, "focus");
        }

        void Set(uint id, int value, string name)
        {
            var errno = Try(id, value);
            if (errno != 0)
                throw new ErrnoException($"set {name} {value} of", descriptor.Path, errno);
        }

        int Try(uint id, int value)
        {
            var control = new VideoDev2.Control { id = id, value = value };
            descriptor.TryIoctl(VideoDev2.VIDIOC_S_CTRL, ref control, out var errno);
            return errno;
        }
    }

    private static uint Wants(V4l2Options options) =>
        options.IsMjpeg ? VideoDev2.V4L2_PIX_FMT_MJPEG : VideoDev2.V4L2_PIX_FMT_YUYV;

    private static string FourCc(uint format) => Text(BitConverter.GetBytes(format));

    private static string Text(ReadOnlySpan<byte> bytes) =>
        Encoding.ASCII.GetString(bytes).TrimEnd('\0');
}
