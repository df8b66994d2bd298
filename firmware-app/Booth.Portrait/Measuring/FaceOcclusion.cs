using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// What covers nose, cheeks or lips: the share of those that has not the hue of the forehead's
/// skin. Highlights are paler and lips redder than it; cloth, paper and metal are neither.
/// </summary>
internal static class FaceOcclusion
{
    private const float ZoneRadius = 0.12f;
    private const float MinForeheadChroma = 3;

    // Of the forehead's chroma, in its direction: a highlight keeps some, grey and blue none.
    private const float MinShare = 0.12f;
    private const float MinShareInShade = 0.25f;

    /// <summary>0..1; 0 where the forehead itself has no colour (a grey picture).</summary>
    public static double CoveredShare(HeadPatch patch)
    {
        var forehead = patch.Median(ZoneRadius, MeshPoint.ForeheadSkin);
        if (new Vector2(forehead.Y, forehead.Z).Length() < MinForeheadChroma)
            return 0;
        var zones = patch.Discs(ZoneRadius, MeshPoint.MiddleFaceSkin);
        var covered = zones.Count(at => !IsSkin(at, forehead));
        return zones.Count == 0 ? 0 : (double)covered / zones.Count;
    }

    private static bool IsSkin(Vector3 lab, Vector3 forehead)
    {
        var skin = new Vector2(forehead.Y, forehead.Z);
        // Chroma falls with the light.
        var shade = Math.Clamp((lab.X + 8) / (forehead.X + 8), 0.3f, 1.2f);
        var share = Vector2.Dot(new(lab.Y, lab.Z), skin) / skin.LengthSquared() / shade;
        return share >= (lab.X > forehead.X ? MinShare : MinShareInShade);
    }
}
