using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>A GPIO controller with one input and one output, which can be pulled out.</summary>
internal sealed class FakeController(TimeProvider time)
{
    private bool isGone;

    public FakeInputLine Input { get; private set; } = new(time);

    public FakeOutputLine Output { get; private set; } = new();

    public IInputLine OpenInput()
    {
        Input.Dispose();
        Input = isGone ? throw new IOException("open: errno 2") : new FakeInputLine(time);
        return Input;
    }

    public IOutputLine OpenOutput()
    {
        Output = isGone ? throw new IOException("open: errno 2") : new FakeOutputLine();
        return Output;
    }

    public void Unplug()
    {
        (isGone, Output.IsGone) = (true, true);
        Input.BeGone();
    }

    public void Replug() => isGone = false;
}
