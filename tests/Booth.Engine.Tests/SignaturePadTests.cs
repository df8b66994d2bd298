using Booth.Flow;
using Booth.Hal;

namespace Booth.Engine.Tests;

/// <summary>From contacts to pen positions.</summary>
public sealed class SignaturePadTests
{
    private static readonly ScreenArea Box = new(100, 100, 441, 113);

    [Fact]
    public void A_stroke_that_a_failed_device_cut_off_does_not_block_the_next_pen()
    {
        using var vault = new SessionVault();
        var pad = new SignaturePad(vault);
        pad.Start();
        pad.Take(Contact(1, TouchPhase.Down), Box);
        pad.Lift();
        pad.Take(Contact(2, TouchPhase.Down), Box);
        Assert.NotNull(pad.Take(Contact(2, TouchPhase.Up), Box));
        Assert.All(vault.Handwriting!.Points.ToArray(), point => Assert.True(point.StartsStroke));
    }

    [Fact]
    public void Positions_are_millimetres_of_the_box()
    {
        using var vault = new SessionVault();
        var pad = new SignaturePad(vault);
        pad.Start();
        pad.Take(Contact(1, TouchPhase.Down) with { XPx = 320.5f, YPx = 156.5f }, Box);
        PenPoint point = vault.Handwriting!.Points[0];
        Assert.Equal(SignaturePad.BoxWidthMm / 2, point.XMm, 0.01f);
        Assert.Equal(SignaturePad.BoxHeightMm / 2, point.YMm, 0.01f);
    }

    private static TouchContact Contact(int id, TouchPhase phase) =>
        new(id, phase, 200, 150, 0.5f, TimeSpan.Zero);
}
