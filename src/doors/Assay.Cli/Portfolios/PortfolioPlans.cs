using Assay.Evidence.Plans;
using Assay.Evidence.Portfolio;
using Assay.Evidence.Standards;
using Assay.Kernel;

namespace Assay.Cli.Portfolios;

/// <summary>Reads how a standard is assessed: from the files that were named, else from what comes with Assay.</summary>
internal static class PortfolioPlans
{
    /// <summary>The request, with plan, checklist and rules.</summary>
    public static Outcome<PortfolioRequest> Read(PortfolioOptions options, Standard standard, string person, bool isOwn, DateTimeOffset at)
    {
        var plan = Of(options.Plan, (bytes, file) => PlanReader.AssessmentPlan(bytes, file, standard));
        var gateway = Of(options.Gateway, (bytes, file) => PlanReader.GatewayChecklist(bytes, file));
        var rules = Of(options.Rules, (bytes, file) => PlanReader.PortfolioRules(bytes, file));
        return Outcome.Unless([.. plan.Problems, .. gateway.Problems, .. rules.Problems], () => new PortfolioRequest
        {
            Standard = standard,
            Person = person,
            At = at,
            Plan = plan.Value,
            Gateway = gateway.Value ?? PlanLibrary.Gateway(standard.Id),
            Rules = rules.Value ?? PlanLibrary.PortfolioRules(standard.Id),
            Disclose = isOwn,
            Stated = [.. options.Stated],
            Pieces = options.Pieces,
        });
    }

    private static Outcome<T?> Of<T>(string? path, Func<byte[], string, Outcome<T>> read) where T : class
    {
        if (path is null) return Outcome<T?>.Success(null);
        try
        {
            return read(File.ReadAllBytes(path), path).Map(found => (T?)found);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("plan.file", $"The file cannot be read: {fault.Message}", "Check the path and who may read the file.") { Place = new Place(path) };
        }
    }
}
