using System.Collections.Frozen;
using Assay.Kernel.Capabilities;

namespace Assay.Tracking.Access;

/// <summary>Somebody who signed in, and what they may do.</summary>
/// <param name="User">The person.</param>
/// <param name="Scope">How much of what they may do with experiments, models and people holds now: all of it with a password.</param>
/// <param name="Levels">What they have permissions for.</param>
/// <param name="Default">What they may do with everything else.</param>
public sealed record SignIn(User User, TokenScope Scope, FrozenDictionary<AccessTarget, AccessLevel> Levels, AccessLevel Default)
{
    /// <summary>What they signed in for: everything with a password, else what the token was made for.</summary>
    public TokenScopes Grants { get; init; } = TokenScopes.All;

    /// <summary>The roles that they hold, but that of an administrator of every project.</summary>
    public IReadOnlyList<RoleGrant> Roles { get; init; } = [];

    /// <summary>What the server lets everybody do who signed in: <see cref="Default"/> is this, or more by a role for every project.</summary>
    public AccessLevel Rule { get; init; } = Default;

    /// <summary>Whether they may do everything now.</summary>
    public bool IsAdmin => User.IsAdmin && Scope == TokenScope.Admin;

    /// <summary>What they may do with a thing, as far as the scope goes.</summary>
    public AccessLevel LevelOf(AccessTarget target)
    {
        var level = User.IsAdmin ? AccessLevel.Manage : Levels.GetValueOrDefault(target, Default);
        return Scope == TokenScope.Read && level > AccessLevel.Read ? AccessLevel.Read : level;
    }

    /// <summary>Whether they may do what a duty says in a project; null asks for every project.</summary>
    public bool May(Duty duty, string? project) => Allows(duty) && (IsAdmin || RoleDuties.AllowsEverybody(Rule, duty) || Roles.Any(role => role.Covers(project) && RoleDuties.Of(role.Role).Contains(duty)));

    /// <summary>Whether they may do what a duty says anywhere.</summary>
    public bool MaySomewhere(Duty duty) => May(duty, null) || (Allows(duty) && Roles.Any(role => RoleDuties.Of(role.Role).Contains(duty)));

    /// <summary>Whether they hold a role in a project; null asks for any.</summary>
    public bool Holds(Role role, string? project) => (IsAdmin && role == Role.Admin) || Roles.Any(held => held.Role == role && (project is null || held.Covers(project)));

    /// <summary>Whether they may see a thing.</summary>
    public bool CanRead(AccessTarget target) => LevelOf(target) >= AccessLevel.Read;

    private bool Allows(Duty duty) => Scope switch { TokenScope.Admin => true, TokenScope.Write => duty is not (Duty.Own or Duty.Administer or Duty.Audit), _ => duty == Duty.Look };
}
