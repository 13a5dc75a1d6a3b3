using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Assay.Tracking.Importing;
using Assay.Tracking.Registry;

namespace Assay.Mlflow.Importing;

/// <summary>Registered models and prompts of another server.</summary>
internal sealed class ServerRegistry(ServerCalls calls)
{
    private const string PromptTag = "tags.`mlflow.prompt.is_prompt` = 'true'";
    private const int Page = 100;

    /// <summary>All of them.</summary>
    public async IAsyncEnumerable<SourceModel> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var filter in new[] { "", PromptTag })
        {
            await foreach (var json in SearchAsync("registered-models/search", "registered_models", filter, cancellation))
            {
                var model = ServerEntities.RegisteredModel(json);
                if (seen.Add(model.Name)) yield return new SourceModel(model, [.. await VersionsAsync(model.Name, model.IsPrompt, cancellation)]);
            }
        }
    }

    private async Task<IEnumerable<ModelVersion>> VersionsAsync(string name, bool isPrompt, CancellationToken cancellation)
    {
        var filter = $"name = '{name.Replace("'", "''", StringComparison.Ordinal)}'" + (isPrompt ? $" AND {PromptTag}" : "");
        var versions = await SearchAsync("model-versions/search", "model_versions", filter, cancellation).Select(ServerEntities.ModelVersion).ToListAsync(cancellation);
        return versions.OrderBy(version => version.Number);
    }

    private IAsyncEnumerable<JsonElement> SearchAsync(string route, string list, string filter, CancellationToken cancellation) => calls.PagesAsync(
        list, token => calls.GetAsync(route, [("max_results", Page.ToString(CultureInfo.InvariantCulture)), .. filter.Length > 0 ? [("filter", filter)] : Array.Empty<(string, string)>(), .. token is null ? Array.Empty<(string, string)>() : [("page_token", token)]], cancellation), cancellation);
}
