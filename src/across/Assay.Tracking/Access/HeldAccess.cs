using System.Collections.Frozen;
using Assay.Tracking.Documents;
using Assay.Tracking.Experiments;

namespace Assay.Tracking.Access;

/// <summary>Brings together what a person may do: what they were permitted thing by thing, and what their roles say of the things that are called as a project is.</summary>
internal sealed class HeldAccess(AccessStore store, AccessServices services, AccessOptions options)
{
    /// <summary>What somebody may do who signed in, with a token or without.</summary>
    public async Task<SignIn> OfAsync(User user, AccessToken? token, CancellationToken cancellation)
    {
        var permitted = await services.Permissions.ListAsync(user, cancellation).ToDictionaryAsync(held => held.Target, held => held.Level, cancellationToken: cancellation);
        var roles = await services.Roles.ListAsync(user, cancellation).ToListAsync(cancellation);
        var usual = roles.Where(role => role.Project is null).Select(role => RoleDuties.LevelOf(role.Role)).Append(options.Default).Max();
        foreach (var project in roles.Where(role => role.Project is not null).GroupBy(role => role.Project!))
        {
            var level = project.Select(role => RoleDuties.LevelOf(role.Role)).Append(usual).Max();
            // What was said of the person and the thing goes before what a role says.
            permitted.TryAdd(AccessTarget.RegisteredModel(project.Key), level);
            if (await ExperimentAsync(project.Key, cancellation) is { } experiment) permitted.TryAdd(AccessTarget.Experiment(experiment), level);
        }

        return new SignIn(user, token?.Scope ?? TokenScope.Admin, permitted.ToFrozenDictionary(), usual) { Roles = roles, Rule = options.Default, Grants = token?.Grants ?? TokenScopes.All };
    }

    private async Task<string?> ExperimentAsync(string name, CancellationToken cancellation) =>
        await store.Documents.FindByNameAsync(DocumentKinds.Experiment, "", name, cancellation) is { } document ? Experiment.Of(document).ExperimentId : null;
}
