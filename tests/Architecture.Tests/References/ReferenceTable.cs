namespace Architecture.Tests.References;

/// <summary>
/// Who may reference whom: every project under src, from the ground up, with the projects that it may know. A new project gets a line here,
/// and the line is a decision: see docs/decisions/0003-layout.md.
/// </summary>
internal static class ReferenceTable
{
    // Rooms across the stages do not know each other, but for Evidence, which reads its standards as Projects reads project files, and Collect, which finds evidence elsewhere.
    private static readonly string[] Foundation = ["Assay.Kernel", "Assay.Ledger", "Assay.Statistics"];
    private static readonly string[] Across = [.. Foundation, "Assay.Projects", "Assay.Tables"];
    private static readonly string[] Stages = ["Assay.Frame", "Assay.Data", "Assay.Train", "Assay.Evaluate", "Assay.Release", "Assay.Monitor"];

    /// <summary>The project, its layer, and all that it may reference.</summary>
    public static IReadOnlyDictionary<string, (string Layer, string[] May)> Rows { get; } = new Dictionary<string, (string, string[])>
    {
        ["Assay.Kernel"] = ("foundation", []),
        ["Assay.Ledger"] = ("foundation", ["Assay.Kernel"]),
        ["Assay.Statistics"] = ("foundation", ["Assay.Kernel"]),

        ["Assay.Collect"] = ("across", ["Assay.Kernel", "Assay.Ledger", "Assay.Evidence", "Assay.Projects"]),
        ["Assay.Evidence"] = ("across", [.. Foundation, "Assay.Projects"]),
        ["Assay.Predictions"] = ("across", ["Assay.Kernel"]),
        ["Assay.Projects"] = ("across", Foundation),
        ["Assay.Tables"] = ("across", Foundation),
        ["Assay.Tracking"] = ("across", Foundation),

        ["Assay.Frame"] = ("stages", Across),
        ["Assay.Data"] = ("stages", [.. Across, "Assay.Frame"]),
        ["Assay.Train"] = ("stages", [.. Across, "Assay.Frame", "Assay.Data"]),
        ["Assay.Evaluate"] = ("stages", [.. Across, "Assay.Frame", "Assay.Data", "Assay.Train"]),

        ["Assay.Release"] = ("stages", [.. Across, "Assay.Evidence", "Assay.Frame", "Assay.Data", "Assay.Train", "Assay.Evaluate"]),
        ["Assay.Monitor"] = ("stages", [.. Across, "Assay.Predictions", "Assay.Frame", "Assay.Data", "Assay.Train", "Assay.Evaluate", "Assay.Release"]),
        ["Assay.Retire"] = ("stages", [.. Across, "Assay.Predictions", .. Stages]),

        ["Assay.Stores.Cluster"] = ("stores", ["Assay.Kernel", "Assay.Ledger", "Assay.Projects", "Assay.Tracking"]),
        ["Assay.Stores.Embedded"] = ("stores", [.. Across, "Assay.Evidence", "Assay.Predictions", "Assay.Tracking"]),

        ["Assay.Client"] = ("doors", ["Assay.Kernel", "Assay.Ledger", "Assay.Projects", "Assay.Tracking", "Assay.Stores.Embedded"]),
        ["Assay.Mlflow"] = ("doors", ["Assay.Kernel", "Assay.Ledger", "Assay.Tracking"]),
        ["Assay.Inference"] = ("doors", ["Assay.Kernel", "Assay.Predictions", "Assay.Frame", "Assay.Train"]),
        ["Assay.Server"] = ("doors", ["Assay.Kernel", "Assay.Ledger", "Assay.Predictions", "Assay.Projects", "Assay.Tables", .. Stages, "Assay.Retire", "Assay.Evidence", "Assay.Tracking", "Assay.Mlflow", "Assay.Inference", "Assay.Reports"]),
        ["Assay.Verify"] = ("doors", ["Assay.Kernel", "Assay.Ledger"]),
        ["Assay.Reports"] = ("doors", [.. Across, .. Stages, "Assay.Evidence"]),
        ["Assay.Cli"] = ("doors", [.. Across, .. Stages, "Assay.Retire", "Assay.Collect", "Assay.Evidence", "Assay.Predictions", "Assay.Tracking", "Assay.Stores.Cluster", "Assay.Stores.Embedded", "Assay.Inference", "Assay.Mlflow", "Assay.Server", "Assay.Reports", "Assay.Verify"]),
    };
}
