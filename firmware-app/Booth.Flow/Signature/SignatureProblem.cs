namespace Booth.Flow;

/// <summary>Why a signature is refused.</summary>
public enum SignatureProblem
{
    /// <summary>Nothing: it is a signature.</summary>
    None,

    /// <summary>Nothing was drawn.</summary>
    Empty,

    /// <summary>A dot or a tick: too little ink to be a signature.</summary>
    TooSmall,

    /// <summary>A straight line.</summary>
    StraightLine,

    /// <summary>A part of it lies outside the box.</summary>
    OutsideBox,
}
