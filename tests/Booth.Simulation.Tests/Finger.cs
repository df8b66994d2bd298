namespace Booth.Simulation.Tests;

/// <summary>Touches what is on the glass; nothing happens when it is dark.</summary>
internal sealed class Finger(BoothWorld world)
{
    /// <summary>False when there is no such key, or no panel that feels it.</summary>
    public bool Tap(Button button) => Tap(new SessionInput.Pressed(button));

    /// <summary>The same for keys that are no buttons.</summary>
    public bool Tap(SessionInput meaning)
    {
        ScreenArea? area = world.Glass?.Targets.FirstOrDefault(t => t.Input.Equals(meaning))?.Area;
        return area is { } place && world.IsUp
            && world.Devices.Panel.Tap(place.X + (place.Width / 2), place.Y + (place.Height / 2));
    }

    /// <summary>One key after the other.</summary>
    public void Type(string digits)
    {
        foreach (char digit in digits)
        {
            Tap(new SessionInput.DigitTyped(digit));
        }
    }

    /// <summary>Any key.</summary>
    public void TapAnything(Random random)
    {
        if (world.Glass is { Targets: { IsDefaultOrEmpty: false } targets })
        {
            Tap(targets[random.Next(targets.Length)].Input);
        }
    }
}
