namespace GoContainerGuard.Semantics;

/// <summary>What base images set before a Dockerfile sets anything. The room of images knows; this room only asks.</summary>
internal interface IImageEnvironments
{
    /// <summary>The value that an image gives a variable.</summary>
    VariableValue Variable(ImageReference image, string name);

    /// <summary>The working directory that an image starts with; <c>null</c> when it is not known.</summary>
    string? WorkingDirectory(ImageReference image);
}
