using GoContainerGuard.Rules.Packages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Packages;

internal sealed class AmbiguousDestinationTests : RuleTests<AmbiguousDestination>
{
    [TestCase("COPY go.mod go.sum [|/src|]")]
    [TestCase("COPY go.mod \\\n    go.sum [|/src|]")]
    [TestCase("WORKDIR /work\nCOPY a.txt b.txt [|config|]")]
    [TestCase("ADD a.txt b.txt [|/data|]")]
    public void Destination_that_becomes_a_file_is_reported(string instructions) => Reports($"FROM golang:1.27 AS build\n{instructions}\nFROM scratch\n");

    [TestCase("COPY go.mod go.sum /src/")]
    [TestCase("COPY go.mod go.sum .")]
    [TestCase("COPY go.mod /src")]
    [TestCase("WORKDIR /src\nCOPY go.mod go.sum /src")]
    [TestCase("WORKDIR /src/app\nCOPY go.mod go.sum /src")]
    [TestCase("RUN mkdir /src\nCOPY go.mod go.sum /src")]
    [TestCase("COPY cmd internal /src")]
    public void Folder_is_not(string instructions) => IsClean($"FROM golang:1.27\n{instructions}\n");

    [TestCase("golang:1.27", "COPY go.mod go.sum $TO")]
    [TestCase("golang:1.27", "COPY $FROM go.sum /src")]
    [TestCase("golang:1.27", "COPY go.mod go.sum /tmp")]
    [TestCase("golang:1.27", "COPY go.mod go.sum /usr/share/tool")]
    [TestCase("golang:1.27", "RUN ./setup.sh\nCOPY go.mod go.sum /src")]
    [TestCase("registry.example.com/base:1", "COPY go.mod go.sum /src")]
    public void Folder_that_may_be_there_is_unknown(string image, string instructions) => IsClean($"FROM {image}\nARG FROM\nARG TO\n{instructions}\n");

    [Test]
    public void Folder_among_the_sources_makes_a_folder() => IsClean("FROM golang:1.27\nCOPY api.d go.mod /src\n", ("api.d/a.go", "package a\n"), ("go.mod", "module a\n"));

    [Test]
    public void Fix_names_the_folder() => Fixes("FROM golang:1.27\nCOPY go.mod go.sum /src\n", "FROM golang:1.27\nCOPY go.mod go.sum /src/\n");
}
