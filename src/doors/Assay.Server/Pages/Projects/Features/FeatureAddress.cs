using Assay.Ledger.Records;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Projects.Features;

/// <summary>Where the page of a watched column is.</summary>
internal static class FeatureAddress
{
    /// <summary>The address; of one window, where a record is named.</summary>
    public static string Of(string project, string watch, string column, RecordContext context, string? record = null) =>
        ProjectAddress.Of(project, "monitor/feature") + QueryString.Create(new Dictionary<string, string?>
        {
            ["column"] = column,
            ["watch"] = watch,
            ["context"] = context.ToString().ToLowerInvariant(),
            ["window"] = record,
        }.Where(pair => pair.Value is not null));
}
