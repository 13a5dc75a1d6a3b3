using Assay.Tracking;
using Assay.Tracking.Access;

namespace Across.Tests.Tracking.Access;

/// <summary>People who may sign in.</summary>
public class UserTests
{
    private readonly AccessScene _scene = new();

    [Fact]
    public async Task A_person_gets_a_number_and_a_pseudonym_and_the_record_says_no_name()
    {
        var ada = (await _scene.Services.Users.AddAsync("ada", null, isAdmin: true, by: null)).Required;
        var grace = (await _scene.Services.Users.AddAsync("grace", null, isAdmin: false, ada.Person)).Required;
        (ada.Number, grace.Number).ShouldBe((1, 2));
        grace.Person.ShouldNotBe(ada.Person);
        _scene.Store.Told("access.change")[1].GetProperty("person").GetString().ShouldBe(grace.Person);
        _scene.Store.Told("access.change")[1].GetRawText().ShouldNotContain("grace");
        _scene.Store.Memory.Outbox[1].Person.ShouldBe(ada.Person);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a:b")]
    [InlineData("a\u001bb")]
    public async Task A_name_that_HTTP_Basic_or_a_terminal_would_misread_is_refused(string name) =>
        (await _scene.Services.Users.AddAsync(name, null, false, null)).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.Invalid);

    [Fact]
    public async Task A_name_is_taken_once()
    {
        await _scene.Services.Users.AddAsync("ada", null, false, null);
        (await _scene.Services.Users.AddAsync("ada", null, false, null)).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.AlreadyExists);
    }

    [Fact]
    public async Task Who_is_removed_takes_tokens_and_permissions_along_and_the_name_is_free_for_somebody_with_another_pseudonym()
    {
        await _scene.Services.Users.AddAsync("root", null, true, null);
        var first = (await _scene.Services.Users.AddAsync("ada", null, false, null)).Required;
        await _scene.Services.Tokens.AddAsync("ada", "", TokenScope.Write, TimeSpan.FromDays(1), null);
        await _scene.Services.Permissions.GrantAsync("ada", AccessTarget.Experiment("1"), AccessLevel.Manage, null);
        (await _scene.Services.Users.RemoveAsync("ada", null)).Succeeded.ShouldBeTrue();
        var second = (await _scene.Services.Users.AddAsync("ada", null, false, null)).Required;
        second.Person.ShouldNotBe(first.Person);
        (await _scene.Services.Tokens.ListAsync(first).CountAsync()).ShouldBe(0);
        (await _scene.Services.Permissions.ListAsync(first).CountAsync()).ShouldBe(0);
        (await _scene.Services.Permissions.GetAsync("ada", AccessTarget.Experiment("1"))).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
    }

    [Fact]
    public async Task The_last_administrator_stays_one_and_stays()
    {
        await _scene.Services.Users.AddAsync("ada", null, true, null);
        (await _scene.Services.Users.RemoveAsync("ada", null)).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.WrongState);
        (await _scene.Services.Users.SetAdminAsync("ada", false, null)).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.WrongState);
        await _scene.Services.Users.AddAsync("grace", null, true, null);
        (await _scene.Services.Users.SetAdminAsync("ada", false, null)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Every_change_is_told_to_the_ledger()
    {
        await _scene.Services.Users.AddAsync("ada", null, true, null);
        await _scene.Services.Users.AddAsync("grace", null, false, null);
        await _scene.Services.Users.SetAdminAsync("grace", true, null);
        await _scene.Services.Users.SetAdminAsync("grace", false, null);
        await _scene.Services.Users.SetPasswordAsync("grace", "a secret sentence", null);
        var token = (await _scene.Services.Tokens.AddAsync("grace", "", TokenScope.Read, TimeSpan.FromDays(1), null)).Required.Token;
        await _scene.Services.Tokens.RemoveAsync("grace", token.TokenId, null);
        await _scene.Services.Permissions.GrantAsync("grace", AccessTarget.Experiment("1"), AccessLevel.Read, null);
        await _scene.Services.Permissions.ChangeAsync("grace", AccessTarget.Experiment("1"), AccessLevel.Edit, null);
        await _scene.Services.Permissions.WithdrawAsync("grace", AccessTarget.Experiment("1"), null);
        await _scene.Services.Users.RemoveAsync("grace", null);
        _scene.Told.ShouldBe([
            "personAdded", "personAdded", "adminGranted", "adminWithdrawn", "passwordChanged", "permissionGranted", "permissionChanged", "permissionWithdrawn", "personRemoved"]);
    }
}
