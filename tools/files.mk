# what the build and the habits need
