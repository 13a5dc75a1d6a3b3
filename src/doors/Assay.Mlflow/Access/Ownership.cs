using Assay.Mlflow.Wire;
using Assay.Tracking.Access;

namespace Assay.Mlflow.Access;

/// <summary>Whoever makes a thing may manage it; what people may do with it follows its name, and goes with it. Nothing happens on a server where nobody signs in.</summary>
internal static class Ownership
{
    /// <summary>The thing is there: whoever asked may manage it.</summary>
    public static async Task GiveAsync(MlflowServices services, AccessTarget target, MlflowCall call)
    {
        if (services.Access is not { } access || call.SignIn is not { } signIn) return;
        // It is there by now: what its maker may do is not to be lost to a client that gives up.
        var granted = await access.Permissions.GrantAsync(signIn.User.Name, target, AccessLevel.Manage, call.Person, CancellationToken.None);
        if (!granted.Succeeded) await access.Permissions.ChangeAsync(signIn.User.Name, target, AccessLevel.Manage, call.Person, CancellationToken.None);
    }

    /// <summary>The thing has another name.</summary>
    public static async Task RenameAsync(MlflowServices services, AccessTarget from, AccessTarget to, MlflowCall call)
    {
        if (services.Access is { } access) await access.Permissions.RenameAsync(from, to, call.Person, CancellationToken.None);
    }

    /// <summary>The thing is gone.</summary>
    public static async Task ForgetAsync(MlflowServices services, AccessTarget target, MlflowCall call)
    {
        if (services.Access is { } access) await access.Permissions.ForgetAsync(target, call.Person, CancellationToken.None);
    }
}
