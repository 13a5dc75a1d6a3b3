namespace Assay.Collect.Finds;

/// <summary>Where a find comes from.</summary>
public enum FindSource
{
    /// <summary>A git repository.</summary>
    Git,

    /// <summary>MLflow: a folder of runs, or a server.</summary>
    Mlflow,

    /// <summary>Reports of test runs: JUnit or TRX.</summary>
    TestResults,

    /// <summary>A document: Markdown, Word, PowerPoint or PDF.</summary>
    Document,

    /// <summary>An architecture decision record.</summary>
    DecisionRecord,
}
