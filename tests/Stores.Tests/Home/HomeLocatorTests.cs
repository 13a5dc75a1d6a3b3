using Assay.Stores.Embedded.Home;

namespace Stores.Tests.Home;

public sealed class HomeLocatorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_option_comes_first_then_the_variable_then_the_nearest_folder_then_a_new_one()
    {
        var project = _folder.At("work", "churn", "deep");
        Directory.CreateDirectory(project);
        var set = Environment(("ASSAY_HOME", _folder.At("set")));
        HomeLocator.Locate(_folder.At("given"), set, project).ShouldBe(_folder.At("given"));
        HomeLocator.Locate(null, set, project).ShouldBe(_folder.At("set"));
        HomeLocator.Locate("", Environment(), project).ShouldBe(Path.Combine(project, ".assay"));
        Directory.CreateDirectory(_folder.At("work", ".assay"));
        HomeLocator.Locate(null, Environment(), project).ShouldBe(_folder.At("work", ".assay"));
        Directory.CreateDirectory(_folder.At("work", "churn", ".assay"));
        HomeLocator.Locate(null, Environment(), project).ShouldBe(_folder.At("work", "churn", ".assay"));
    }

    [Fact]
    public void Folders_of_the_user_follow_the_XDG_variables_and_their_defaults()
    {
        Environment().KeyFolder.ShouldBe(Path.Combine("/users/ada", ".config", "assay", "keys"));
        Environment().HeadFolder.ShouldBe(Path.Combine("/users/ada", ".local", "state", "assay", "heads"));
        Environment(("XDG_CONFIG_HOME", _folder.Path)).KeyFolder.ShouldBe(_folder.At("assay", "keys"));
        Environment(("XDG_STATE_HOME", _folder.Path)).HeadFolder.ShouldBe(_folder.At("assay", "heads"));
        Environment(("XDG_CONFIG_HOME", "not/absolute"), ("ASSAY_HOME", "")).ShouldBe(Environment());
    }

    public void Dispose() => _folder.Dispose();

    private static EnvironmentPaths Environment(params (string Name, string Value)[] variables) =>
        EnvironmentPaths.Of(name => variables.Where(variable => variable.Name == name).Select(variable => variable.Value).FirstOrDefault(), "/users/ada");
}
