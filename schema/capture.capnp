# SPDX-License-Identifier: MIT
# The messages of a capture file. docs/format.md says where they stand and what the columns hold.
@0xd180ceae181cd43d;

using Cxx = import "/capnp/c++.capnp";
$Cxx.namespace("cluecap::wire");

struct Clocks {
  monotonicNs @0 :UInt64;
  boottimeNs @1 :UInt64;
  realtimeNs @2 :UInt64;
}

# What a capture says of itself, right behind the file header.
struct Header {
  uuid @0 :Data;                  # 16 bytes
  host @1 :Text;
  kernelRelease @2 :Text;
  kernelVersion @3 :Text;
  machine @4 :Text;
  bootId @5 :Text;
  nativeAbi @6 :UInt8;            # schema/types.h, enum Abi
  pageSize @7 :UInt32;
  clockTicks @8 :UInt32;
  pidNamespace @9 :UInt64;
  utcOffsetSeconds @10 :Int32;
  timeZone @11 :Text;
  recorderVersion @12 :Text;
  descriptionVersion @13 :UInt32;
  backend @14 :Text;
  command @15 :List(Data);        # arguments are bytes, not text
  options @16 :List(Data);
  clocks @17 :Clocks;
  stringLimit @18 :UInt32;
  stopBudget @19 :UInt64;
  allRegisters @20 :Bool = true;
  envValues @21 :Bool;
}

# Chunk of kind "events".
struct Events {
  columns @0 :List(Data);         # by number: schema/chunk_columns.h. Missing ones are empty, unknown ones are passed over.
  keyframe @1 :Data;              # state before the first row; only with the frame's keyframe flag
}

# Chunk of kind "index": the frames of all chunks of events, in order.
struct Index {
  struct Chunk {
    offset @0 :UInt64;
    firstSeq @1 :UInt64;
    lastSeq @2 :UInt64;
    firstTime @3 :UInt64;
    lastTime @4 :UInt64;
    keyframeOffset @5 :UInt64;
    events @6 :UInt32;
    storedSize @7 :UInt32;
    rawSize @8 :UInt32;
    hasKeyframe @9 :Bool;
    number @10 :UInt64;
  }
  chunks @0 :List(Chunk);
}
