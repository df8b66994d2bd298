using Microsoft.ML.OnnxRuntime;

namespace Booth.Portrait;

/// <summary>
/// One face network: a fixed input and fixed outputs, whose buffers are made once, pinned, and
/// zeroed after each run, because an input shows a face. One run at a time; callers wait.
/// </summary>
internal sealed class Network : IDisposable
{
    private const string NoReports = "ORT_DISABLE_TELEMETRY";

    private static readonly Lock Environments = new();

    private readonly Lock gate = new();
    private readonly InferenceSession session;
    private readonly RunOptions options = new();
    private readonly NetworkTensor input;
    private readonly NetworkTensor[] outputs;
    private readonly string[] outputNames;

    /// <summary>Loads <paramref name="file"/>.</summary>
    /// <param name="file">Path of an .onnx file from provisioning/models.</param>
    /// <param name="threads">Threads of one run, 1..16.</param>
    /// <exception cref="ModelException">The file is missing or is not what was imported.</exception>
    public Network(string file, int threads)
    {
        try
        {
            session = Open(file, threads);
        }
        catch (OnnxRuntimeException error)
        {
            throw ModelException.Unusable(file, error.Message, error);
        }
        if (!session.InputMetadata.ContainsKey("input"))
            throw ModelException.Unusable(file, "it has no input of that name");
        input = new(session.InputMetadata["input"].Dimensions);
        outputNames = [.. session.OutputNames];
        outputs = [.. outputNames.Select(
            name => new NetworkTensor(session.OutputMetadata[name].Dimensions))];
    }

    /// <summary>Fills the network's input.</summary>
    public delegate void Fill(Span<float> input);

    /// <summary>Reads what is needed from the outputs, by name; they are zeroed afterwards.</summary>
    public delegate TResult Read<out TResult>(Func<string, ReadOnlyMemory<float>> output);

    /// <summary>Width of the square input, pixels.</summary>
    public int InputSide => (int)input.Shape[2];

    /// <summary>Runs once.</summary>
    public TResult Run<TResult>(Fill fill, Read<TResult> read)
    {
        lock (gate)
        {
            try
            {
                fill(input.Values);
                session.Run(options, ["input"], [input.Value], outputNames,
                    outputs.Select(output => output.Value).ToArray());
                return read(Output);
            }
            finally
            {
                input.Wipe();
                Array.ForEach(outputs, output => output.Wipe());
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            input.Dispose();
            Array.ForEach(outputs, output => output.Dispose());
            options.Dispose();
            session.Dispose();
        }
    }

    private static InferenceSession Open(string file, int threads)
    {
        if (!File.Exists(file))
            throw ModelException.Missing(file);
        ForbidReports();
        BeQuiet();
        using var settings = new SessionOptions
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        // The other core belongs to the camera and the screen: no thread may spin in wait for work.
        settings.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        return new InferenceSession(file, settings);
    }

    // It looks for /proc/cpuinfo, which the unit hides, and would warn of that at every start.
    private static void BeQuiet()
    {
        lock (Environments)
        {
            if (OrtEnv.IsCreated)
                return;

            var wanted = new EnvironmentCreationOptions
            {
                logId = "booth",
                logLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
            };
            OrtEnv.CreateInstanceWithOptions(ref wanted);
        }
    }

    // ONNX Runtime would tell its maker of the board and of what it computes. It asks getenv(3), once,
    // where its own binding's Environment.SetEnvironmentVariable does not reach.
    private static void ForbidReports()
    {
        if (Stdlib.getenv(NoReports) == 0 && Stdlib.setenv(NoReports, "1", 1) != 0)
            throw new InvalidOperationException($"found no room in the environment for {NoReports}");
    }

    private ReadOnlyMemory<float> Output(string name) =>
        outputs[Array.IndexOf(outputNames, name)].Memory;
}
