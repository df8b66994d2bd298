using Booth.Drawing;
using Booth.Hal;

namespace Booth.Contract.Tests;

public sealed class SimulatedCameraTests
{
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(60);

    [Fact]
    public async Task A_lit_still_is_the_file_itself_and_an_unlit_one_is_dark()
    {
        await using var bench = new SimulatedBench();
        var file = Pictures.Sitter();
        await StartAsync(bench, bench.WritePicture("sitter.jpg", file));
        using var lit = await ShootAsync(bench);
        Assert.Equal(file, lit.Image.Bytes.ToArray());

        bench.Pass(1);
        using var unlit = await StillAsync(bench, bench.Time.Monotonic());
        var ratio = Pictures.MeanLight(unlit.Image.Bytes) / Pictures.MeanLight(file);
        Assert.InRange(ratio, 0.08, 0.16);
    }

    [Fact]
    public async Task A_flash_that_fails_or_is_late_says_it_fired_and_only_the_shot_shows_it()
    {
        await using var bench = new SimulatedBench();
        var file = Pictures.Sitter();
        await StartAsync(bench, bench.WritePicture("sitter.jpg", file));
        foreach (var fault in (string[])["flash fail", "flash late"])
        {
            bench.Booth.Apply("flash ok");
            bench.Booth.Apply(fault);
            using var still = await ShootAsync(bench);
            Assert.True(Pictures.MeanLight(still.Image.Bytes) < 0.2 * Pictures.MeanLight(file), fault);
            bench.Pass(1);
        }

        Assert.Equal(2, bench.Booth.Flash.Status.Fired);
        bench.Booth.Apply("flash ok");
        using var repaired = await ShootAsync(bench);
        Assert.Equal(file, repaired.Image.Bytes.ToArray());
    }

    [Fact]
    public async Task A_folder_is_played_one_still_after_the_other_and_begins_again()
    {
        await using var bench = new SimulatedBench();
        var folder = Directory.CreateDirectory(Path.Combine(bench.Folder, "people")).FullName;
        byte[][] files = [Pictures.Sitter(210), Pictures.Sitter(190), Pictures.Sitter(170)];
        for (var i = 0; i < files.Length; i++)
            File.WriteAllBytes(Path.Combine(folder, $"{i}.JPG"), files[i]);

        File.WriteAllText(Path.Combine(folder, "notes.txt"), "not a picture");
        await StartAsync(bench, folder);
        foreach (var expected in (int[])[0, 1, 2, 0])
        {
            using var still = await ShootAsync(bench);
            Assert.Equal(files[expected], still.Image.Bytes.ToArray());
        }
    }

    [Fact]
    public async Task A_sitter_moves_into_place_and_the_same_seed_moves_the_same_way()
    {
        var first = await PreviewsAsync(seed: 4);
        Assert.Equal(first, await PreviewsAsync(seed: 4));
        Assert.NotEqual(first, await PreviewsAsync(seed: 5));
        Assert.NotEqual(first[0], first[^1]);
    }

    [Fact]
    public async Task A_picture_that_cannot_be_shown_leaves_the_old_one()
    {
        await using var bench = new SimulatedBench();
        var file = Pictures.Sitter();
        await StartAsync(bench, bench.WritePicture("sitter.jpg", file));
        var broken = bench.WritePicture("broken.jpg", file[..200]);
        var answer = bench.Booth.Apply($"camera picture {broken}");
        Assert.False(answer.Accepted);
        Assert.Throws<JpegException>(() => bench.Booth.Camera.ShowPicture(broken));
        using var still = await ShootAsync(bench);
        Assert.Equal(file, still.Image.Bytes.ToArray());
        (await PreviewAsync(bench)).Dispose();
    }

    [Fact]
    public async Task Frozen_frames_are_a_fault_after_two_seconds_whether_anybody_asks_or_not()
    {
        await using var bench = new SimulatedBench();
        await StartAsync(bench, null);
        bench.Booth.Apply("camera freeze");
        bench.Pass(1.9);
        Assert.Equal(DeviceState.Online, bench.Booth.Camera.Status.State);
        bench.Pass(0.2);
        Assert.Equal(
            new CameraStatus(DeviceState.HardwareError, CameraFault.Frozen), bench.Booth.Camera.Status);
        await Throws(CameraFault.Frozen, bench, bench.Booth.Camera.NextPreviewAsync(0, default));
        await Throws(CameraFault.Frozen, bench, bench.Booth.Camera.CaptureStillAsync(default, default));

        bench.Booth.Apply("camera ok");
        (await PreviewAsync(bench)).Dispose();
        Assert.Equal(DeviceState.Online, bench.Booth.Camera.Status.State);
    }

    [Fact]
    public async Task Somebody_who_waits_hears_of_a_freeze_too()
    {
        await using var bench = new SimulatedBench();
        await StartAsync(bench, null);
        using var frame = await PreviewAsync(bench);
        bench.Booth.Apply("camera freeze");
        bench.Pass(0.5);
        using var last = await PreviewAsync(bench);
        await Throws(
            CameraFault.Frozen, bench, bench.Booth.Camera.NextPreviewAsync(last.Sequence, default));
    }

    [Fact]
    public async Task A_torn_frame_has_no_end_and_a_torn_still_is_a_fault()
    {
        await using var bench = new SimulatedBench();
        await StartAsync(bench, null);
        bench.Booth.Apply("camera torn 1");
        using (var torn = await PreviewAsync(bench))
            Assert.Throws<JpegException>(() => Pictures.Gray(torn.Image.Bytes));

        bench.Booth.Apply("camera torn 1");
        await Throws(CameraFault.TornFrame, bench, bench.Booth.Camera.CaptureStillAsync(default, default));
        using var whole = await ShootAsync(bench);
        Assert.NotEmpty(Pictures.Gray(whole.Image.Bytes));
    }

    [Fact]
    public async Task Dropped_frames_are_a_gap()
    {
        await using var bench = new SimulatedBench();
        await StartAsync(bench, null);
        using var before = await PreviewAsync(bench);
        bench.Booth.Apply("camera drop 10");
        using var after = await bench.RunAsync(
            bench.Booth.Camera.NextPreviewAsync(before.Sequence, default));
        Assert.Equal(before.Sequence + 11, after.Sequence);
    }

    [Fact]
    public async Task Behind_a_covered_lens_it_is_dark_and_the_camera_says_so()
    {
        await using var bench = new SimulatedBench();
        await StartAsync(bench, null);
        bench.Booth.Apply("camera dark");
        using var preview = await PreviewAsync(bench);
        using var still = await ShootAsync(bench);
        Assert.InRange(Pictures.MeanLight(preview.Image.Bytes), 0, 12);
        Assert.InRange(Pictures.MeanLight(still.Image.Bytes), 0, 12);
        Assert.Equal(CameraFault.Dark, bench.Booth.Camera.Status.Fault);
    }

    [Fact]
    public async Task The_preview_shows_the_whole_height_of_the_picture_in_its_middle()
    {
        await using var bench = new SimulatedBench(o => o with { Camera = new() { SitterMoves = false } });
        await StartAsync(bench, bench.WritePicture("sitter.jpg", Pictures.Sitter(wall: 200, head: 60)));
        using var frame = await PreviewAsync(bench);
        var pixels = Pictures.Gray(frame.Image.Bytes);
        Assert.InRange((int)pixels[(360 * 1280) + 640], 50, 70); // the head is in the middle
        Assert.InRange((int)pixels[(360 * 1280) + 640 + 130], 50, 70); // 80 of 200 rows wide
        Assert.InRange((int)pixels[(360 * 1280) + 640 + 160], 190, 210);
        Assert.InRange((int)pixels[(360 * 1280) + 10], 190, 210); // the wall goes on at the sides
        Assert.InRange((int)pixels[(5 * 1280) + 640], 190, 210);
    }

    private static async Task<List<byte[]>> PreviewsAsync(int seed)
    {
        await using var bench = new SimulatedBench(o =>
        {
            var path = Path.Combine(Path.GetDirectoryName(o.PaperFolder)!, "sitter.jpg");
            File.WriteAllBytes(path, Pictures.Sitter());
            return o with { Seed = seed, Camera = new() { Picture = path } };
        });
        await bench.Booth.Camera.StartAsync(default);
        var frames = new List<byte[]>();
        for (var i = 0; i < 4; i++)
        {
            bench.Pass(1);
            using var frame = await PreviewAsync(bench);
            frames.Add(frame.Image.Bytes.ToArray());
        }

        return frames;
    }

    private static async Task StartAsync(SimulatedBench bench, string? picture)
    {
        bench.Booth.Camera.ShowPicture(picture);
        await bench.Booth.Camera.StartAsync(default);
        bench.Pass(0.5);
    }

    private static Task<CameraFrame> PreviewAsync(SimulatedBench bench) =>
        bench.RunAsync(bench.Booth.Camera.NextPreviewAsync(0, default));

    private static async Task<CameraFrame> ShootAsync(SimulatedBench bench) =>
        await StillAsync(bench, await bench.Booth.Flash.FireAsync(Pulse, default));

    private static Task<CameraFrame> StillAsync(SimulatedBench bench, TimeSpan notBefore) =>
        bench.RunAsync(bench.Booth.Camera.CaptureStillAsync(notBefore, default));

    private static async Task Throws(CameraFault fault, SimulatedBench bench, Task task)
    {
        var thrown = await Assert.ThrowsAsync<DeviceFaultException<CameraFault>>(
            () => bench.UntilAsync(task));
        Assert.Equal(fault, thrown.Fault);
    }
}
