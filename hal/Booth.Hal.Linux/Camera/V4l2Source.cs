using Booth.Flow;
using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>A V4L2 device: memory-mapped buffers, taken and given back one by one.</summary>
public sealed class V4l2Source : IVideoSource
{
    private const int BufferCount = 4;

    private readonly Descriptor descriptor;
    private readonly V4l2Options options;
    private readonly TimeProvider time;
    private readonly ReadyWatch watch;
    private readonly List<MappedMemory> buffers = [];

    /// <param name="options">Path, size and locked controls.</param>
    /// <param name="time">For devices whose frames carry no monotonic time.</param>
    /// <exception cref="IOException">
    /// Not there, no camera, or it cannot do what is asked: found and expected in the text.
    /// </exception>
    public V4l2Source(V4l2Options options, TimeProvider time)
    {
        (this.options, this.time) = (options, time);
        descriptor = Descriptor.Open(options.Path, Fcntl.O_RDWR | Fcntl.O_NONBLOCK);
        watch = new ReadyWatch(descriptor);
        try
        {
            V4l2Setup.Apply(descriptor, options);
            MapBuffers();
            var type = (int)VideoDev2.V4L2_BUF_TYPE_VIDEO_CAPTURE;
            descriptor.Ioctl(VideoDev2.VIDIOC_STREAMON, ref type, "start the stream of");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public event Action? Ready
    {
        add => watch.Ready += value;
        remove => watch.Ready -= value;
    }

    /// <inheritdoc />
    public void Start() => watch.Start();

    /// <inheritdoc />
    public VideoFrame? TryTake()
    {
        watch.ThrowIfFailed();
        var buffer = Buffer(0);
        descriptor.TryIoctl(VideoDev2.VIDIOC_DQBUF, ref buffer, out var errno);
        if (errno is ErrnoBase.EAGAIN or ErrnoBase.EINTR)
            return null;

        if (errno != 0)
            throw new ErrnoException("take a frame from", options.Path, errno);

        var frame = Copy(buffer);
        descriptor.Ioctl(VideoDev2.VIDIOC_QBUF, ref buffer, "give a buffer back to");
        return frame;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (descriptor.IsClosed)
            return;

        var type = (int)VideoDev2.V4L2_BUF_TYPE_VIDEO_CAPTURE;

        // Fails when the camera is gone: its stream has stopped by itself.
        descriptor.TryIoctl(VideoDev2.VIDIOC_STREAMOFF, ref type, out _);
        foreach (var buffer in buffers)
            buffer.Dispose();

        watch.Dispose();
        descriptor.Dispose();
    }

    private void MapBuffers()
    {
        var request = new VideoDev2.RequestBuffers
        {
            count = BufferCount,
            type = VideoDev2.V4L2_BUF_TYPE_VIDEO_CAPTURE,
            memory = VideoDev2.V4L2_MEMORY_MMAP,
        };
        descriptor.Ioctl(VideoDev2.VIDIOC_REQBUFS, ref request, "ask for buffers of");
        if (request.count < 2)
            throw new IOException(
                $"open {options.Path}: found {request.count} buffers, expected at least 2");

        for (uint index = 0; index < request.count; index++)
        {
            var buffer = Buffer(index);
            descriptor.Ioctl(VideoDev2.VIDIOC_QUERYBUF, ref buffer, "look at a buffer of");
            buffers.Add(MappedMemory.Map(descriptor, buffer.length, buffer.offset));
            descriptor.Ioctl(VideoDev2.VIDIOC_QBUF, ref buffer, "give a buffer to");
        }
    }

    private VideoFrame Copy(in VideoDev2.Buffer buffer)
    {
        if (buffer.index >= buffers.Count)
            throw new IOException($"take a frame from {options.Path}: found buffer {buffer.index},"
                + $" expected 0..{buffers.Count - 1}");

        var memory = buffers[(int)buffer.index].Bytes;
        var bytes = memory[..(int)Math.Min(buffer.bytesused, (uint)memory.Length)];
        var isTorn = (buffer.flags & VideoDev2.V4L2_BUF_FLAG_ERROR) != 0
            || !V4l2Frame.IsWhole(bytes, options);
        var image = bytes.IsEmpty
            ? new PersonalImage(Format, options.WidthPx, options.HeightPx, 1)
            : PersonalImage.CopyOf(Format, bytes, options.WidthPx, options.HeightPx);
        var at = V4l2Frame.ExposedAt(buffer, options.FramesPerSecond, time.Monotonic());
        return new(image, buffer.sequence, at, isTorn);
    }

    private ImageFormat Format => options.IsMjpeg ? ImageFormat.Jpeg : ImageFormat.Yuyv;

    private static VideoDev2.Buffer Buffer(uint index) => new()
    {
        index = index,
        type = VideoDev2.V4L2_BUF_TYPE_VIDEO_CAPTURE,
        memory = VideoDev2.V4L2_MEMORY_MMAP,
    };
}
