namespace Assay.Kernel.Capabilities;

/// <summary>What somebody must be allowed in order to use a capability. A door with accounts holds it; at the command line the owner of the home has all.</summary>
public enum Permission
{
    /// <summary>Looks, and changes nothing.</summary>
    Read,

    /// <summary>Adds records or artifacts to a home.</summary>
    Write,

    /// <summary>Changes keys, or destroys personal text.</summary>
    Administer,
}
