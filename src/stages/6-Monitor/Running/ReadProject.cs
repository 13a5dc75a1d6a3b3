using Assay.Kernel;
using Assay.Projects.ProjectFiles;

namespace Assay.Monitor.Running;

/// <summary>Reads and checks the project file of a folder; the door that knows every section gives it.</summary>
/// <param name="folder">The folder as the user named it.</param>
public delegate Outcome<Project> ReadProject(string folder);
