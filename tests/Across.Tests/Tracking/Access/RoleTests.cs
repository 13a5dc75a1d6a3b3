using Assay.Kernel.Capabilities;
using Assay.Tracking.Access;

namespace Across.Tests.Tracking.Access;

/// <summary>Who is what to which project, and what that lets them do.</summary>
public class RoleTests
{
    private const string Password = "a long enough password";
    private readonly AccessScene _scene = new(new AccessOptions { Default = AccessLevel.None });

    [Fact]
    public async Task A_role_holds_in_its_project_and_in_no_other()
    {
        var signIn = await GrantedAsync(Role.Reviewer, "credit");
        signIn.May(Duty.Decide, "credit").ShouldBeTrue();
        signIn.May(Duty.Decide, "fraud").ShouldBeFalse();
        signIn.May(Duty.Decide, null).ShouldBeFalse();
        signIn.MaySomewhere(Duty.Decide).ShouldBeTrue();
        signIn.May(Duty.Build, "credit").ShouldBeFalse();
    }

    [Fact]
    public async Task A_role_for_every_project_holds_in_each()
    {
        var signIn = await GrantedAsync(Role.Auditor, null);
        signIn.May(Duty.Look, "credit").ShouldBeTrue();
        signIn.May(Duty.Audit, null).ShouldBeTrue();
        Enum.GetValues<Duty>().Where(duty => signIn.MaySomewhere(duty)).ShouldBe([Duty.Own, Duty.Look, Duty.Audit]);
    }

    [Fact]
    public async Task An_engineer_may_edit_what_is_called_as_their_project_is_unless_it_was_said_otherwise()
    {
        var signIn = await GrantedAsync(Role.Engineer, "credit");
        signIn.LevelOf(AccessTarget.RegisteredModel("credit")).ShouldBe(AccessLevel.Edit);
        signIn.LevelOf(AccessTarget.RegisteredModel("fraud")).ShouldBe(AccessLevel.None);
        await _scene.Services.Permissions.GrantAsync("ada", AccessTarget.RegisteredModel("credit"), AccessLevel.Read, null);
        (await SignInAsync()).LevelOf(AccessTarget.RegisteredModel("credit")).ShouldBe(AccessLevel.Read);
    }

    [Fact]
    public async Task Nobody_gives_themselves_a_role()
    {
        var ada = (await _scene.Services.Users.AddAsync("ada", Password, isAdmin: true, null)).Required;
        (await _scene.Services.Roles.GrantAsync("ada", Role.Assessor, "credit", by: ada.Person)).Problems.ShouldHaveSingleItem().Code.ShouldBe("role.own");
    }

    [Fact]
    public async Task Each_role_given_or_taken_is_told_to_the_ledger_with_no_name()
    {
        await GrantedAsync(Role.Manager, "credit");
        (await _scene.Services.Roles.GrantAsync("ada", Role.Manager, "credit", null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("role.held");
        (await _scene.Services.Roles.WithdrawAsync("ada", Role.Manager, "credit", null)).Succeeded.ShouldBeTrue();
        (await _scene.Services.Roles.WithdrawAsync("ada", Role.Manager, "credit", null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("role.not-held");
        var told = _scene.Store.Told("access.role").Select(body => body.ToString()).ToList();
        told.Count.ShouldBe(2);
        told[0].ShouldContain("\"granted\":true");
        told[1].ShouldContain("\"granted\":false");
        told.ShouldAllBe(body => !body.Contains("ada", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_goes_with_the_person()
    {
        await GrantedAsync(Role.Manager, "credit");
        (await _scene.Services.Users.RemoveAsync("ada", null)).Succeeded.ShouldBeTrue();
        await _scene.Services.Users.AddAsync("ada", Password, isAdmin: false, null);
        (await SignInAsync()).Roles.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_administrator_of_every_project_stays()
    {
        await _scene.Services.Users.AddAsync("ada", Password, isAdmin: false, null);
        (await _scene.Services.Roles.GrantAsync("ada", Role.Admin, null, null)).Required.IsAdmin.ShouldBeTrue();
        (await _scene.Services.Roles.WithdrawAsync("ada", Role.Admin, null, null)).Succeeded.ShouldBeFalse();
        (await SignInAsync()).May(Duty.Administer, null).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("a\nb")]
    public async Task A_role_is_for_what_could_be_a_project(string project)
    {
        await _scene.Services.Users.AddAsync("ada", Password, isAdmin: false, null);
        (await _scene.Services.Roles.GrantAsync("ada", Role.Engineer, project, null)).Problems.ShouldHaveSingleItem().Place!.Field.ShouldBe("project");
    }

    [Fact]
    public void Only_an_administrator_holds_more_than_one_kind_of_answer_to_others_work_that_could_answer_itself()
    {
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Admin))
        {
            var duties = RoleDuties.Of(role);
            (duties.Contains(Duty.Build) && duties.Contains(Duty.Decide)).ShouldBeFalse($"{role}");
            (duties.Contains(Duty.Claim) && duties.Contains(Duty.Assess)).ShouldBeFalse($"{role}");
            (duties.Contains(Duty.Witness) && duties.Contains(Duty.Assess)).ShouldBeFalse($"{role}");
        }
    }

    private async Task<SignIn> GrantedAsync(Role role, string? project)
    {
        await _scene.Services.Users.AddAsync("ada", Password, isAdmin: false, null);
        (await _scene.Services.Roles.GrantAsync("ada", role, project, null)).Succeeded.ShouldBeTrue();
        return await SignInAsync();
    }

    private async Task<SignIn> SignInAsync() => (await _scene.BasicAsync("ada", Password)).SignIn!;
}
