namespace Assay.Statistics.Classification;

/// <summary>How a measure of each class becomes one number.</summary>
public enum Averaging
{
    /// <summary>The mean over classes that occur or are called: a rare class counts as much as a common one.</summary>
    Macro,

    /// <summary>From the counts of all classes together: a common class counts for more. Where each row has one class this is accuracy.</summary>
    Micro,

    /// <summary>The mean weighted by how many rows are of each class.</summary>
    Weighted,
}
