namespace Assay.Evidence.Plans;

/// <summary>What comes with Assay about how standards are assessed, from the folder <c>standards/plans</c>. There is no assessment plan among it: plans are their owners'.</summary>
public static class PlanLibrary
{
    /// <summary>The portfolio rules that come with Assay for a standard; null when there are none.</summary>
    public static PortfolioRules? PortfolioRules(string standard) =>
        Bytes($"{standard}.portfolio-rules.yaml") is var (bytes, file) ? PlanReader.PortfolioRules(bytes, file).Required : null;

    /// <summary>The gateway checklist that comes with Assay for a standard; null when there is none.</summary>
    public static GatewayChecklist? Gateway(string standard) =>
        Bytes($"{standard}.gateway.yaml") is var (bytes, file) ? PlanReader.GatewayChecklist(bytes, file).Required : null;

    private static (byte[] Bytes, string File)? Bytes(string name)
    {
        var file = $"standards/plans/{name}";
        using var stream = typeof(PlanLibrary).Assembly.GetManifestResourceStream($"plans/{name}");
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return (bytes, file);
    }
}
