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

    public static Problem OwnRole(string name) =>
        new("role.own", "Nobody gives themselves a role.", "Ask another administrator, or the owner of the machine: 'assay user grant'.") { Place = new Place(Field: "name"), Value = name, Expected = "another person" };

    public static Problem RoleHeld(string name, Role role, string? project) =>
        new("role.held", "They have that role already.", "There is nothing to do.") { Place = new Place(Field: "role"), Value = $"{name}: {RoleGrant.NameOf(role, project)}" };

    public static Problem RoleNotHeld(string name, Role role, string? project) =>
        new("role.not-held", "They do not have that role there.", "See 'assay user roles': a role for every project is taken away without --project.") { Place = new Place(Field: "role"), Value = $"{name}: {RoleGrant.NameOf(role, project)}" };

    public static Problem ShortPassword(int least) => FieldProblems.Invalid("password", null, $"A password has at least {least} characters.", $"at least {least} characters; a sentence is easy to remember");

    public static Problem Empty(string field) => FieldProblems.Invalid(field, "", $"The {field} cannot be empty.", "at least one character");
}
