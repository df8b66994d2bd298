namespace Booth.Flow;

/// <summary>What a visitor can press on a screen. Language keys and voucher digits are inputs of their own.</summary>
public enum Button
{
    /// <summary>Begin (attract), or go on (kept credit, warning).</summary>
    Continue,

    /// <summary>Choose the e-photo.</summary>
    Ephoto,

    /// <summary>Choose the plain sheet.</summary>
    Sheet,

    /// <summary>Read more about consent, or less.</summary>
    More,

    /// <summary>Agree to the processing of photo and signature.</summary>
    Agree,

    /// <summary>I have a voucher.</summary>
    Voucher,

    /// <summary>Erase the last digit of the voucher.</summary>
    Erase,

    /// <summary>Take the photo now.</summary>
    Shoot,

    /// <summary>Take another photo.</summary>
    Retake,

    /// <summary>Keep this photo.</summary>
    Accept,

    /// <summary>Clear the signature.</summary>
    Clear,

    /// <summary>The signature is done.</summary>
    Done,

    /// <summary>Make the sale: seal, print.</summary>
    Confirm,

    /// <summary>Go back one step.</summary>
    Back,

    /// <summary>Stop; money comes back on paper.</summary>
    Cancel,

    /// <summary>Open the page of languages and access, or close it: on every screen.</summary>
    Panel,

    /// <summary>Lower the layout, or raise it again: on every screen.</summary>
    Lower,

    /// <summary>Have screens read aloud, or no more: on every screen.</summary>
    Speech,

    /// <summary>A technician wants to type the maintenance PIN.</summary>
    Technician,

    /// <summary>The PIN is typed.</summary>
    Ok,

    /// <summary>Close the booth to visitors.</summary>
    Lock,

    /// <summary>Open it again.</summary>
    Unlock,
}
