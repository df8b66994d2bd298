using System.Numerics;

namespace Booth.Portrait.Tests;

public sealed class CieLabTests
{
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(255, 255, 255, 100)]
    [InlineData(119, 119, 119, 50.03)]
    [InlineData(255, 0, 0, 53.24)]
    [InlineData(209, 211, 215, 84.51)]
    public void Lightness_is_that_of_the_standard(int red, int green, int blue, double lightness) =>
        Assert.Equal(lightness, CieLab.Lightness(new Vector3(red, green, blue)), 0.02);
}
