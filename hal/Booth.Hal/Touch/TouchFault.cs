namespace Booth.Hal;

/// <summary>What can be wrong with a touch panel.</summary>
public enum TouchFault
{
    /// <summary>No answer.</summary>
    Unplugged,

    /// <summary>One contact has not moved for a minute: dirt, water or a broken glass.</summary>
    StuckContact,
}
