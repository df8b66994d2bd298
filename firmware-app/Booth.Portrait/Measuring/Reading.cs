using System.Numerics;
using Booth.Flow;

namespace Booth.Portrait;

/// <summary>What was read from one picture, and where, in pixels of the decoded picture.</summary>
/// <param name="Measures">The numbers.</param>
/// <param name="Face">Null when there is none.</param>
/// <param name="Crown">Estimated; meaningless without a face.</param>
/// <param name="Window">Where the portrait is to be cut; meaningless without a face.</param>
internal sealed record Reading(Measures Measures, Face? Face, Vector2 Crown, CropWindow Window);
