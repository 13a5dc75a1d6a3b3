using Assay.Kernel;
using Assay.Tracking.Fields;

namespace Assay.Tracking.Access;

/// <summary>What can be wrong with a change of who may do what.</summary>
internal static class AccessFaults
{
    public static Problem NoSuchUser(string name) => FieldProblems.NotFound($"User with username={name} not found.", "username", name);

    public static Problem UserTaken(string name) => FieldProblems.Taken($"User (username={name}) already exists.", "username", name);

    public static Problem NoSuchToken(string tokenId) => FieldProblems.NotFound($"There is no token {tokenId}.", "token", tokenId);

    public static Problem LastAdmin(string name) =>
        FieldProblems.WrongState($"'{name}' is the last administrator: nobody could add people or give permissions any more.", "username", name, "Make somebody else an administrator first.");

    public static Problem ShortPassword(int least) => FieldProblems.Invalid("password", null, $"A password has at least {least} characters.", $"at least {least} characters; a sentence is easy to remember");

    public static Problem Empty(string field) => FieldProblems.Invalid(field, "", $"The {field} cannot be empty.", "at least one character");
}
