using Booth.Engine;
using Booth.Portrait;

namespace Booth.App;

/// <summary>Loads the face networks.</summary>
internal static class FaceNetworks
{
    /// <summary>
    /// Null when a file is missing or damaged: the booth then says so and sells nothing.
    /// </summary>
    public static IPortraitStudio? TryLoad(string folder, ILogger log)
    {
        try
        {
            return new PortraitStudio(folder);
        }
        // Whatever ONNX Runtime throws, a booth without networks still answers its technician.
        catch (Exception problem)
        {
            log.LogError("face networks in {Folder}: {Problem}", folder, problem.Message);
            return null;
        }
    }
}
