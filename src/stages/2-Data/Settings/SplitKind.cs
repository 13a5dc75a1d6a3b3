namespace Assay.Data.Settings;

/// <summary>By what rows are divided into training and test set, and the training rows into folds.</summary>
public enum SplitKind
{
    /// <summary>By chance.</summary>
    Random,

    /// <summary>By chance within each class of the target, so that every part has the classes in the same shares.</summary>
    Stratified,

    /// <summary>By chance, all rows with the same value of a column together.</summary>
    Grouped,

    /// <summary>By a time: the latest rows are the test set, and folds are stretches of time.</summary>
    Time,

    /// <summary>By a column that says of each row whether it is tested on.</summary>
    Given,
}
