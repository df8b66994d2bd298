using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// What covers nose, cheeks or lips: of each part on its own, the share that has not the hue of
/// the forehead's skin. Highlights are paler and lips redder than it; cloth, paper and metal are
/// neither. ISO/IEC 39794-5 asks for every part to be seen: the worst one counts, so that a scarf
/// over the lips is not outvoted by two bare cheeks.
/// </summary>
internal static class FaceOcclusion
{
    private const float ForeheadRadius = 0.12f;
    private const float PartRadius = 0.06f;
    private const float MinForeheadChroma = 3;

    // Of the forehead's chroma, in its direction: a highlight keeps some, grey and blue none.
    private const float MinShare = 0.12f;
    private const float MinShareInShade = 0.25f;

    // Eight bits hold no hue below this lightness.
    private const float NearlyBlack = 4;

    /// <summary>0..1; 0 where the forehead itself has no colour (a grey picture).</summary>
    public static double CoveredShare(HeadPatch patch)
    {
        var forehead = patch.Median(ForeheadRadius, MeshPoint.ForeheadSkin);
        if (new Vector2(forehead.Y, forehead.Z).Length() < MinForeheadChroma)
            return 0;
        return new[]
        {
            Share(patch, forehead, MeshPoint.NoseSkin), Share(patch, forehead, MeshPoint.Lips),
            Share(patch, forehead, MeshPoint.RightMiddleCheek),
            Share(patch, forehead, MeshPoint.LeftMiddleCheek),
        }.Max();
    }

    private static double Share(HeadPatch patch, Vector3 forehead, ReadOnlySpan<int> part)
    {
        var cells = patch.Discs(PartRadius, part);
        return cells.Count == 0 ? 0 : (double)cells.Count(at => !IsSkin(at, forehead)) / cells.Count;
    }

    private static bool IsSkin(Vector3 lab, Vector3 forehead)
    {
        if (lab.X < NearlyBlack)
            return true;
        var skin = new Vector2(forehead.Y, forehead.Z);
        // Chroma falls with the light.
        var shade = Math.Clamp((lab.X + 8) / (forehead.X + 8), 0.3f, 1.2f);
        var share = Vector2.Dot(new(lab.Y, lab.Z), skin) / skin.LengthSquared() / shade;
        return share >= (lab.X > forehead.X ? MinShare : MinShareInShade);
    }
}
