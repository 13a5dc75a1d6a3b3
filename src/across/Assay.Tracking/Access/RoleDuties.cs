using System.Collections.Frozen;
using Assay.Kernel.Capabilities;

namespace Assay.Tracking.Access;

/// <summary>What each role may do. Nobody answers for their own work, whatever their roles: that is held where the work is answered.</summary>
public static class RoleDuties
{
    private static readonly FrozenDictionary<Role, FrozenSet<Duty>> All = new Dictionary<Role, FrozenSet<Duty>>
    {
        [Role.Candidate] = [Duty.Own, Duty.Look, Duty.Claim],
        [Role.Engineer] = [Duty.Own, Duty.Look, Duty.Build],
        [Role.Manager] = [Duty.Own, Duty.Look, Duty.Witness, Duty.Decide, Duty.Except],
        [Role.Reviewer] = [Duty.Own, Duty.Look, Duty.Witness, Duty.Decide],
        [Role.Assessor] = [Duty.Own, Duty.Look, Duty.Assess],
        [Role.Auditor] = [Duty.Own, Duty.Look, Duty.Audit],
        [Role.Admin] = [.. Enum.GetValues<Duty>()],
    }.ToFrozenDictionary();

    /// <summary>The names of all roles, as people type them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<Role>().Select(NameOf)];

    /// <summary>The duties that a role holds.</summary>
    public static IReadOnlySet<Duty> Of(Role role) => All[role];

    /// <summary>What a role may do with a project's experiment and registered model, where nobody said otherwise for the person and the thing.</summary>
    public static AccessLevel LevelOf(Role role) => role switch { Role.Admin => AccessLevel.Manage, Role.Engineer => AccessLevel.Edit, _ => AccessLevel.Read };

    /// <summary>What whoever signed in may do without a role, by the server's own rule: look where it lets them see, work and answer where it lets them edit.</summary>
    public static bool AllowsEverybody(AccessLevel rule, Duty duty) => duty switch
    {
        Duty.Own => true,
        Duty.Look => rule >= AccessLevel.Read,
        Duty.Audit or Duty.Administer => false,
        _ => rule >= AccessLevel.Edit,
    };

    /// <summary>The role's name.</summary>
    public static string NameOf(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>The role of a name; null when there is none.</summary>
    public static Role? Find(string name) => Enum.GetValues<Role>().Select(role => (Role?)role).FirstOrDefault(role => NameOf(role!.Value) == name);
}
