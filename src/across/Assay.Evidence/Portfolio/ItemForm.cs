namespace Assay.Evidence.Portfolio;

/// <summary>What a piece of evidence in a portfolio is.</summary>
public enum ItemForm
{
    /// <summary>A claim with what it rests on.</summary>
    Claim,

    /// <summary>Records of work that tick parts by rule, claimed by nobody.</summary>
    Work,

    /// <summary>A file that was added for parts, claimed for none of them.</summary>
    Added,
}
