using Assay.Tracking;
using Assay.Tracking.Access;
using CsCheck;

namespace Across.Tests.Tracking.Access;

/// <summary>Who may do what.</summary>
public class PermissionTests
{
    private static readonly AccessTarget Model = AccessTarget.RegisteredModel("fraud");
    private readonly AccessScene _scene = new();

    [Fact]
    public async Task A_permission_is_given_once_changed_and_taken_away()
    {
        await _scene.Services.Users.AddAsync("ada", null, false, null);
        (await _scene.Services.Permissions.GrantAsync("ada", Model, AccessLevel.Read, null)).Succeeded.ShouldBeTrue();
        (await _scene.Services.Permissions.GrantAsync("ada", Model, AccessLevel.Edit, null)).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.AlreadyExists);
        (await _scene.Services.Permissions.ChangeAsync("ada", Model, AccessLevel.Edit, null)).Succeeded.ShouldBeTrue();
        (await _scene.Services.Permissions.GetAsync("ada", Model)).Required.Level.ShouldBe(AccessLevel.Edit);
        (await _scene.Services.Permissions.WithdrawAsync("ada", Model, null)).Succeeded.ShouldBeTrue();
        (await _scene.Services.Permissions.GetAsync("ada", Model)).Problems.ShouldHaveSingleItem().Message.ShouldBe("Registered model permission with workspace=default, name=fraud and username=ada not found.");
    }

    [Fact]
    public async Task Everybodys_permissions_follow_a_models_name_and_go_with_it()
    {
        foreach (var name in new[] { "ada", "grace" })
        {
            await _scene.Services.Users.AddAsync(name, null, false, null);
            await _scene.Services.Permissions.GrantAsync(name, Model, AccessLevel.Manage, null);
        }

        var renamed = AccessTarget.RegisteredModel("fraud-2");
        await _scene.Services.Permissions.RenameAsync(Model, renamed, null);
        (await _scene.Services.Permissions.GetAsync("ada", Model)).Succeeded.ShouldBeFalse();
        (await _scene.Services.Permissions.GetAsync("grace", renamed)).Required.Level.ShouldBe(AccessLevel.Manage);
        await _scene.Services.Permissions.ForgetAsync(renamed, null);
        (await _scene.Services.Permissions.GetAsync("grace", renamed)).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Somebody_who_is_first_costs_a_second_try_and_no_permission()
    {
        await _scene.Services.Users.AddAsync("ada", null, false, null);
        _scene.Store.Memory.BeforeWrite = async () => await new AccessServices(_scene.Store.Documents, _scene.Clock, CountedEntropy.New()).Users.SetAdminAsync("ada", true, null);
        (await _scene.Services.Permissions.GrantAsync("ada", Model, AccessLevel.Edit, null)).Succeeded.ShouldBeTrue();
        (await _scene.Services.Users.FindAsync("ada"))!.IsAdmin.ShouldBeTrue();
    }

    [Fact]
    public void A_token_never_allows_more_than_its_owner_or_than_its_scope() =>
        Gen.Select(Gen.Enum<AccessLevel>(), Gen.Enum<TokenScope>(), Gen.Bool, Gen.Enum<AccessLevel>()).Sample((level, scope, isAdmin, usual) =>
        {
            var user = new User("p", 1, "ada", isAdmin, null, 0);
            var levels = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create(Model, level)]);
            var (whole, part) = (new SignIn(user, TokenScope.Admin, levels, usual), new SignIn(user, scope, levels, usual));
            foreach (var target in new[] { Model, AccessTarget.Experiment("1") })
            {
                (part.LevelOf(target) <= whole.LevelOf(target)).ShouldBeTrue();
                if (scope == TokenScope.Read) (part.LevelOf(target) <= AccessLevel.Read).ShouldBeTrue();
            }

            if (!isAdmin) whole.LevelOf(Model).ShouldBe(level);
        });
}
