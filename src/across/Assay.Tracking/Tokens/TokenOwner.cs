using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Tracking.Access;

namespace Assay.Tracking.Tokens;

/// <summary>Finds whose tokens are meant, if whoever asks may see to them.</summary>
internal static class TokenOwner
{
    /// <summary>The person; or that there is none, or that they are somebody else.</summary>
    /// <param name="name">The name.</param>
    /// <param name="services">What the handler works with.</param>
    /// <param name="byAdministrator">Whether an administrator may do it for them: never where it would sign them in as somebody else.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<Outcome<(User User, string? By)>> FindAsync(string name, IServiceProvider services, bool byAdministrator, CancellationToken cancellation)
    {
        var acting = services.GetService(typeof(ActingRoles)) as ActingRoles;
        var found = await services.Need<AccessServices>().Users.FindAsync(name, cancellation);
        if (acting is not null && found?.Person != acting.Person && !(byAdministrator && acting.May(Duty.Administer, null)))
            return new Problem("token.not-own", "That is somebody else's account.", "Everybody sees to tokens of their own.") { Place = new Place(Field: "name"), Value = name };
        return found is null ? AccessFaults.NoSuchUser(name) : (found, acting?.Person);
    }
}
