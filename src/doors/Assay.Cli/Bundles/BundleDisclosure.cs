namespace Assay.Cli.Bundles;

/// <summary>Which sealed texts a bundle discloses.</summary>
internal enum BundleDisclosure
{
    /// <summary>None: every text stays sealed.</summary>
    None,

    /// <summary>Those of the signer's own records, as far as the vault has them, and the files that the signer added.</summary>
    Own,
}
