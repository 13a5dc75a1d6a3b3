using Assay.Kernel;
using Assay.Ledger.Index;
using Assay.Release.Records;
using Assay.Release.Registry;
using Assay.Tracking.Registry;
using Assay.Tracking.Runs;

namespace Assay.Cli.Homes;

/// <summary>The registry as releases see it: the registered model of the project's name, whose versions say in a tag which file they are.</summary>
internal static class RegistryOfReleases
{
    private const string DigestTag = "assay.model";

    /// <summary>The registry of a home.</summary>
    public static RegistryAliases Of(OpenedHome home, Workplace workplace)
    {
        var registry = new ModelRegistry(home.Tracking, workplace.Clock, workplace.Entropy);
        return new RegistryAliases
        {
            Plan = (project, environment, model, cancellation) => PlanAsync(registry, project, environment, model, cancellation),
            Current = async (model, alias, cancellation) => await registry.Models.FindAsync(model, cancellation) is { Succeeded: true, Value: var found } ? new AliasMove(model, alias, found.Find(alias)) : null,
            Move = async (move, cancellation) => (move.Version is { } version ? await registry.Aliases.SetAsync(move.Model, move.Alias, version, null, cancellation) : await registry.Aliases.RemoveAsync(move.Model, move.Alias, null, cancellation)).Map(_ => default(Nothing)),
            Moved = cancellation => MovedAsync(home, cancellation),
        };
    }

    private static async Task<AliasMove?> PlanAsync(ModelRegistry registry, string project, string environment, Digest? model, CancellationToken cancellation)
    {
        var found = await registry.Models.FindAsync(project, cancellation);
        if (!found.Succeeded || found.Value.IsPrompt) return null;
        var versions = registry.Versions.ListAsync([found.Value], cancellation).Where(version => model is { } digest && version.Tags.Find(DigestTag) == digest.ToString());
        return new AliasMove(project, environment, (await versions.FirstOrDefaultAsync(cancellation))?.Number);
    }

    private static async Task<IReadOnlyList<MovedAlias>> MovedAsync(OpenedHome home, CancellationToken cancellation)
    {
        var moved = new List<MovedAlias>();
        await foreach (var record in home.Store.SelectAsync(RecordFilter.Of(ModelAliasChanged.Kind.Name), cancellation))
            if (record.TryAs<ModelAliasChanged>() is { } change)
                moved.Add(new MovedAlias(record.Id, DateTimeOffset.FromUnixTimeMilliseconds(change.At), record.Person, new AliasMove(change.Name, change.Alias, change.Version)));
        return moved;
    }
}
