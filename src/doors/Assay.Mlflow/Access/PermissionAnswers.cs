using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Access;

namespace Assay.Mlflow.Access;

/// <summary>Answers requests for permissions of one kind. Whether somebody may ask was seen to before.</summary>
/// <param name="access">People and permissions.</param>
/// <param name="name">What the reply calls a permission.</param>
internal sealed class PermissionAnswers(AccessServices access, string name)
{
    /// <summary>Gives one.</summary>
    public async Task<Outcome<MlflowReply>> CreateAsync((string User, AccessTarget Target, AccessLevel Level) wanted, MlflowCall call) =>
        await ReplyAsync(wanted.User, await access.Permissions.GrantAsync(wanted.User, wanted.Target, wanted.Level, call.Person, call.Cancellation), call);

    /// <summary>Finds one.</summary>
    public async Task<Outcome<MlflowReply>> GetAsync((string User, AccessTarget Target) wanted, MlflowCall call) =>
        await ReplyAsync(wanted.User, await access.Permissions.GetAsync(wanted.User, wanted.Target, call.Cancellation), call);

    /// <summary>Gives one another level.</summary>
    public async Task<Outcome<MlflowReply>> UpdateAsync((string User, AccessTarget Target, AccessLevel Level) wanted, MlflowCall call) =>
        Done(await access.Permissions.ChangeAsync(wanted.User, wanted.Target, wanted.Level, call.Person, call.Cancellation));

    /// <summary>Takes one away.</summary>
    public async Task<Outcome<MlflowReply>> DeleteAsync((string User, AccessTarget Target) wanted, MlflowCall call) =>
        Done(await access.Permissions.WithdrawAsync(wanted.User, wanted.Target, call.Person, call.Cancellation));

    private async Task<Outcome<MlflowReply>> ReplyAsync(string userName, Outcome<Permission> found, MlflowCall call)
    {
        var user = await access.Users.GetAsync(userName, call.Cancellation);
        if (!found.Succeeded || !user.Succeeded) return Outcome<MlflowReply>.Failed(found.Succeeded ? user.Problems : found.Problems);
        return Outcome<MlflowReply>.Success(json =>
        {
            json.WriteStartObject(name);
            UserJson.WriteFields(json, user.Value, found.Value.Target, found.Value.Level);
            json.WriteEndObject();
        });
    }

    private static Outcome<MlflowReply> Done(Outcome<User> outcome) => outcome.Map<MlflowReply>(_ => _ => { });
}
