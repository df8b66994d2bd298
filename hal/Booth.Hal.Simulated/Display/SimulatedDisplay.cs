using System.Threading.Channels;
using Booth.Drawing;
using Booth.Flow;

namespace Booth.Hal.Simulated;

/// <summary>
/// A screen without glass. It keeps the newest frame, and on request the first and then the last
/// frame of every screen as NN-name.png in a folder, which stands for what a person would see.
/// </summary>
/// <remarks>
/// Frames may show a face: they are zeroed when replaced. Pictures are written by one background
/// task from a bounded queue; when it is full, a picture is left out rather than a frame delayed.
/// </remarks>
public sealed class SimulatedDisplay : IDisplay
{
    private const int MaxPictures = 999;

    private readonly string? glassFolder;
    private readonly FilmClock? film;
    private readonly Lock gate = new();
    private readonly PersonalImage frame;
    private readonly Channel<GlassPicture> pictures = Channel.CreateBounded<GlassPicture>(8);
    private readonly Task writer;
    private int pictureNumber;
    private string shownName = "";
    private bool isFirstFrame;
    private bool unplugged;
    private bool closed;
    private long presented;
    private int lostPictures;

    /// <param name="widthPx">640..3840.</param>
    /// <param name="heightPx">480..2160.</param>
    /// <param name="glassFolder">
    /// Where pictures of the screens go, created when missing; null: nowhere.
    /// </param>
    /// <param name="film">When a screen that changes is kept once more; null: never.</param>
    public SimulatedDisplay(int widthPx, int heightPx, string? glassFolder, FilmClock? film = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(widthPx, 640);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(widthPx, 3840);
        ArgumentOutOfRangeException.ThrowIfLessThan(heightPx, 480);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(heightPx, 2160);
        (WidthPx, HeightPx, this.glassFolder, this.film) = (widthPx, heightPx, glassFolder, film);
        frame = new PersonalImage(ImageFormat.Bgrx32, widthPx, heightPx, widthPx * heightPx * 4);
        if (glassFolder is not null)
        {
            Directory.CreateDirectory(glassFolder);
            pictureNumber = NumberedFiles.Next(glassFolder, "") - 1;
        }

        writer = Task.Run(WriteAsync);
    }

    /// <inheritdoc />
    public int WidthPx { get; }

    /// <inheritdoc />
    public int HeightPx { get; }

    /// <summary>Pictures that could not be written, or not fast enough.</summary>
    public int LostPictures => Volatile.Read(ref lostPictures);

    /// <summary>The name of the screen that is shown; empty before the first.</summary>
    public string ScreenName
    {
        get
        {
            lock (gate)
                return shownName;
        }
    }

    /// <inheritdoc />
    public DisplayStatus Status
    {
        get
        {
            lock (gate)
                return new(unplugged ? DeviceState.Offline : DeviceState.Online, presented);
        }
    }

    /// <inheritdoc />
    public void Present(ReadOnlySpan<byte> bgrx, string name)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            Check(bgrx.Length);
            if (name != shownName)
            {
                QueuePicture(); // the last frame of the screen that goes
                (shownName, isFirstFrame) = (name, true);
                pictureNumber++;
                film?.Begin();
            }
            else if (film?.IsDue == true && !bgrx.SequenceEqual(frame.Bytes))
            {
                QueuePicture();
                pictureNumber++;
                film.Begin();
            }

            bgrx.CopyTo(frame.Bytes);
            presented++;
            if (isFirstFrame)
                QueuePicture();

            isFirstFrame = false;
        }
    }

    /// <summary>A PNG file of what is shown now. The caller disposes it.</summary>
    public PersonalImage TakePicture()
    {
        lock (gate)
            return Encode(frame);
    }

    /// <summary>The cable is pulled.</summary>
    public void Unplug() => SetUnplugged(true);

    /// <summary>The cable is back.</summary>
    public void Replug() => SetUnplugged(false);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            if (closed)
                return;

            closed = true;
            QueuePicture();
            frame.Dispose();
            pictures.Writer.Complete();
        }

        await writer;
    }

    private void SetUnplugged(bool value)
    {
        lock (gate)
            unplugged = value;
    }

    private void Check(int length)
    {
        if (unplugged)
            throw Fault(DisplayFault.Unplugged, "found no screen, expected one: check its cable");

        var expected = WidthPx * HeightPx * 4;
        if (length != expected)
            throw Fault(
                DisplayFault.WrongSize,
                $"found {length} bytes, expected {expected} for {WidthPx} x {HeightPx} px");
    }

    private void QueuePicture()
    {
        if (glassFolder is null || shownName.Length == 0 || pictureNumber > MaxPictures)
            return;

        var copy = PersonalImage.CopyOf(ImageFormat.Bgrx32, frame.Bytes, WidthPx, HeightPx);
        var path = Path.Combine(glassFolder, $"{pictureNumber:00}-{SafeName(shownName)}.png");
        if (pictures.Writer.TryWrite(new GlassPicture(path, copy)))
            return;

        copy.Dispose();
        Interlocked.Increment(ref lostPictures);
    }

    private async Task WriteAsync()
    {
        await foreach (var picture in pictures.Reader.ReadAllAsync())
        {
            using var png = Encode(picture.Frame);
            picture.Frame.Dispose();
            try
            {
                NumberedFiles.WriteWhole(picture.Path, png.Bytes);
            }
            catch (IOException)
            {
                // A full disk must not stop the screen that says so.
                Interlocked.Increment(ref lostPictures);
            }
        }
    }

    private static PersonalImage Encode(PersonalImage frame)
    {
        using var png = PngEncoder.Encode(
            frame.Bytes, PixelFormat.Bgrx32, frame.Width, frame.Height, dpi: 0);
        return PersonalImage.CopyOf(ImageFormat.Png, png.Written, frame.Width, frame.Height);
    }

    private static string SafeName(string name) => new(
        [.. name.ToLowerInvariant().Take(40).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);

    private static DeviceFaultException<DisplayFault> Fault(DisplayFault fault, string detail) =>
        new(fault, "present", "simulated display", detail);

    private sealed record GlassPicture(string Path, PersonalImage Frame);
}
