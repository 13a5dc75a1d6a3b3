using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Access;

namespace Assay.Mlflow.Access;

/// <summary>Answers requests for people. Whether somebody may ask was seen to before.</summary>
internal sealed class UserAnswers(AccessServices access)
{
    /// <summary><c>users/create</c>.</summary>
    public async Task<Outcome<MlflowReply>> CreateAsync((string Name, string Password) wanted, MlflowCall call)
    {
        var added = await access.Users.AddAsync(wanted.Name, wanted.Password, isAdmin: false, call.Person, call.Cancellation);
        return added.Map<MlflowReply>(user => json => UserJson.Write(json, user, []));
    }

    /// <summary><c>users/get</c>: with all permissions.</summary>
    public async Task<Outcome<MlflowReply>> GetAsync(string name, MlflowCall call)
    {
        var found = await access.Users.GetAsync(name, call.Cancellation);
        if (!found.Succeeded) return Outcome<MlflowReply>.Failed(found.Problems);
        var permissions = await access.Permissions.ListAsync(found.Value, call.Cancellation).ToListAsync(call.Cancellation);
        return Outcome<MlflowReply>.Success(json => UserJson.Write(json, found.Value, permissions));
    }

    /// <summary><c>users/current</c>: who asks.</summary>
    public Task<Outcome<MlflowReply>> GetCurrentAsync(Nothing nothing, MlflowCall call) => Task.FromResult(call.SignIn is { } signIn
        ? Outcome<MlflowReply>.Success(json =>
        {
            json.WriteStartObject("user");
            UserJson.WriteIdentity(json, signIn.User);
            json.WriteEndObject();
        })
        : new Problem(MlflowErrorCode.Unauthenticated, "You are not authenticated.", "Sign in."));

    /// <summary><c>users/list</c>.</summary>
    public async Task<Outcome<MlflowReply>> ListAsync(Nothing nothing, MlflowCall call)
    {
        var users = await access.Users.ListAsync(call.Cancellation).ToListAsync(call.Cancellation);
        return Outcome<MlflowReply>.Success(json =>
        {
            json.WriteStartArray("users");
            foreach (var user in users)
            {
                json.WriteStartObject();
                UserJson.WriteIdentity(json, user);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary><c>users/update-password</c>. Whoever changes their own says the old one again, so that a borrowed session cannot keep it.</summary>
    public async Task<Outcome<MlflowReply>> SetPasswordAsync(PasswordFields fields, MlflowCall call)
    {
        if (call.SignIn is { } signIn && signIn.User.Name == fields.Name)
        {
            if (string.IsNullOrEmpty(fields.Current)) return Refused("Current password is required when changing your own password.");
            if (!await access.SignIns.IsPasswordOfAsync(signIn.User, fields.Current, call.Context.Connection.RemoteIpAddress?.ToString() ?? "", call.Cancellation)) return Refused("Current password does not match.");
        }

        return Done(await access.Users.SetPasswordAsync(fields.Name, fields.Password, call.Person, call.Cancellation));
    }

    /// <summary><c>users/update-admin</c>.</summary>
    public async Task<Outcome<MlflowReply>> SetAdminAsync((string Name, bool IsAdmin) fields, MlflowCall call) =>
        Done(await access.Users.SetAdminAsync(fields.Name, fields.IsAdmin, call.Person, call.Cancellation));

    /// <summary><c>users/delete</c>.</summary>
    public async Task<Outcome<MlflowReply>> DeleteAsync(string name, MlflowCall call) => Done(await access.Users.RemoveAsync(name, call.Person, call.Cancellation));

    private static Problem Refused(string why) => new(MlflowErrorCode.InvalidParameterValue, why, "") { Place = new Place(Field: "current_password") };

    private static Outcome<MlflowReply> Done(Outcome<User> outcome) => outcome.Map<MlflowReply>(_ => _ => { });
}
