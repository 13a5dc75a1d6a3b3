using System.Collections.Frozen;

namespace Assay.Tracking.Access;

/// <summary>Somebody who signed in, and what they may do.</summary>
/// <param name="User">The person.</param>
/// <param name="Scope">How much of what they may do holds now: all of it with a password.</param>
/// <param name="Levels">What they have permissions for.</param>
/// <param name="Default">What they may do with everything else.</param>
public sealed record SignIn(User User, TokenScope Scope, FrozenDictionary<AccessTarget, AccessLevel> Levels, AccessLevel Default)
{
    /// <summary>Whether they may do everything now.</summary>
    public bool IsAdmin => User.IsAdmin && Scope == TokenScope.Admin;

    /// <summary>What they may do with a thing, as far as the scope goes.</summary>
    public AccessLevel LevelOf(AccessTarget target)
    {
        var level = User.IsAdmin ? AccessLevel.Manage : Levels.GetValueOrDefault(target, Default);
        return Scope == TokenScope.Read && level > AccessLevel.Read ? AccessLevel.Read : level;
    }

    /// <summary>Whether they may see a thing.</summary>
    public bool CanRead(AccessTarget target) => LevelOf(target) >= AccessLevel.Read;
}
