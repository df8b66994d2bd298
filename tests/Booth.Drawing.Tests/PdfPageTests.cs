using System.Text;

namespace Booth.Drawing.Tests;

public sealed class PdfPageTests
{
    private static PdfPage NewPage() => new(
        152.4, 101.6, 300, "a title", new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_page_has_its_exact_size_and_is_the_same_every_time()
    {
        byte[] Make()
        {
            using var page = NewPage();
            using (var canvas = page.OpenCanvas())
            {
                canvas.FillBox(new Box(0, 0, 1800, 1200), new Colour(1, 2, 3));
                canvas.DrawText("text", 100, 100, new TextStyle(50, Colour.Black));
            }

            return page.Finish().ToArray();
        }

        var first = Make();
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(first), StringComparison.Ordinal);
        Assert.Contains("[ 0 0 432 288 ]", Encoding.Latin1.GetString(first), StringComparison.Ordinal);
        Assert.Equal(first, Make());
    }

    [Fact]
    public void A_page_given_up_in_the_middle_leaves_nothing_open()
    {
        var page = NewPage();
        var canvas = page.OpenCanvas();
        canvas.Clear(Colour.White);
        canvas.Dispose();
        page.Dispose();
        page.Dispose();
    }
}
